package dev.avila.alloc.prover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class AgreementTest {

    private final Results results = new Results();

    private void put(String method, String prover, String verdict) {
        results.put(new Results.Line("p.Box", method, "normal_behavior.0", "bounds", prover, "1",
                "", verdict, "", 1, 1, "0.1", ""));
    }

    @Test
    void itCountsWhatOpenJmlTried() {
        put("a()", "KeY", "closed");
        put("a()", "OpenJML", "closed");
        put("b()", "KeY+z3", "closed");
        put("b()", "OpenJML", "open");
        put("c()", "OpenJML", "closed");
        put("d()", "KeY", "open");
        put("d()", "OpenJML", "open");
        put("e()", "KeY", "closed");
        assertEquals(new Agreement(1, 1, 1, 1), Agreement.of(results));
    }

    @Test
    void itReadsAsASentence() {
        assertEquals("both provers have proved 4, only KeY 3, only OpenJML 2, neither 1",
                new Agreement(4, 3, 2, 1).text());
    }
}
