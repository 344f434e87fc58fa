package dev.avila.alloc.prover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.prover.key.KeyContract;
import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.key.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contracts {@code a}, {@code b}, …, each with those that its proof uses. */
final class CirclesTest {

    private static KeyContract contract(String name, boolean measured) {
        return new KeyContract(name, "T", name + "()", List.of(), false, measured);
    }

    private static Verdict verdict(String name, boolean closed, String... uses) {
        return new Verdict(new ContractCase("T", name + "()", "normal_behavior.0", null, null),
                new KeyOptions(KeyOptions.CHECKED, false, 1, 1),
                new Outcome(name, closed, Outcome.SHORT, 1, 1, 0, List.of(), null, List.of(uses)));
    }

    private static final List<KeyContract> PLAIN = List.of(
            contract("a", false), contract("b", false), contract("c", false));

    @Test
    void aChainIsNoCircle() {
        assertEquals(List.of(), Circles.find(PLAIN, List.of(verdict("a", true, "b", "c", "library"),
                verdict("b", true, "c"), verdict("c", true))));
    }

    @Test
    void contractsThatUseEachOtherProveNothing() {
        assertEquals(List.of("proved only from each other: a, b;"
                + " give each a measured_by that the calls decrease"),
                Circles.find(PLAIN, List.of(verdict("a", true, "b", "c"),
                        verdict("b", true, "a"), verdict("c", true))));
    }

    @Test
    void whatIsOpenClosesNoCircle() {
        assertEquals(List.of(), Circles.find(PLAIN,
                List.of(verdict("a", true, "b"), verdict("b", false, "a"))));
    }

    @Test
    void aMeasuredCircleEnds() {
        List<KeyContract> measured = List.of(contract("a", true), contract("b", true));
        List<Verdict> verdicts = List.of(verdict("a", true, "a", "b"), verdict("b", true, "a"));
        assertEquals(List.of(), Circles.find(measured, verdicts));
        assertEquals(1, Circles.find(List.of(contract("a", true), contract("b", false)),
                verdicts).size());
    }
}
