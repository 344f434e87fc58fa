package dev.avila.alloc.prover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.prover.jml.Clause;
import dev.avila.alloc.prover.jml.MethodSpec;
import dev.avila.alloc.prover.jml.Property;
import dev.avila.alloc.prover.jml.SpecCase;
import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.key.Outcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PropertyTableTest {

    private final PropertyTable table = new PropertyTable(List.of(
            verdict("a.Arena", true, KeyOptions.CHECKED, Property.ALIGNMENT),
            verdict("a.Arena", false, KeyOptions.CHECKED, Property.ALIGNMENT, Property.BOUNDS),
            verdict("p.Pool", true, "javaSemantics", Property.BOUNDS)));

    private static Verdict verdict(String type, boolean closed, String integers,
            Property... tags) {
        Clause clause = new Clause("ensures", "true", 1, 1, Set.of(tags));
        SpecCase specCase = new SpecCase("normal_behavior", List.of(clause), 1, 1);
        MethodSpec spec = new MethodSpec(type, "f", "", "int f()", 2, false, false,
                List.of(specCase));
        return new Verdict(
                new ContractCase(type, "f()", "normal_behavior.0", spec, specCase),
                new KeyOptions(integers, false, 1, 1),
                new Outcome("f", closed, Outcome.SHORT, 1000, 1, 0.25, List.of(), null,
                        List.of()));
    }

    @Test
    void aCellCountsTheContractsThatShowTheProperty() {
        PropertyTable.Row arena = table.rows().get("a.Arena");
        assertEquals("1/2", arena.cell(Property.ALIGNMENT));
        assertEquals("0/1", arena.cell(Property.BOUNDS));
        assertEquals("-", arena.cell(Property.REFUSAL));
        assertEquals("1/2", arena.contracts());
        assertFalse(arena.proved());
        assertTrue(arena.open(Property.BOUNDS));
        assertFalse(arena.open(Property.REFUSAL));
    }

    @Test
    void onlyOverflowCheckedProofsAreOverflowFree() {
        assertEquals("1/2", table.rows().get("a.Arena").cell(Property.OVERFLOW_FREE));
        assertEquals("-", table.rows().get("p.Pool").cell(Property.OVERFLOW_FREE));
    }

    @Test
    void theTotalAddsUpAllClasses() {
        assertEquals("2/3", table.total().contracts());
        assertEquals("1/2", table.total().cell(Property.BOUNDS));
        assertEquals("2/3", table.total().cell(Property.TERMINATING));
        assertEquals(3000, table.total().steps());
        assertEquals(0.75, table.total().seconds());
    }

    @Test
    void theTextHasOneLineAClassUnderOneHeading() {
        List<String> lines = table.text().lines().skip(1).toList();
        assertEquals(4, lines.size());
        assertTrue(lines.get(0).matches(" +bounds +alignment .*contracts +steps +seconds"));
        assertTrue(lines.get(1).matches("a\\.Arena +0/1 +1/2 .* 1/2 +2,000 +0\\.5"));
        assertTrue(lines.get(2).matches("p\\.Pool +1 +- .* 1 +1,000 +0\\.[23]"));
        assertTrue(lines.get(3).matches("all +1/2 +1/2 .* 2/3 +3,000 +0\\.[78]"));
        assertEquals(1, lines.stream().map(String::length).distinct().count());
    }
}
