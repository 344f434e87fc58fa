package dev.avila.alloc.prover.mutate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LemmaLinesTest {

    private static final String FACTS = """
            package p;
            final class Facts {
                //@ public normal_behavior ensures true;
                static /*@ pure @*/ void known(int a) {
                    later(helper(a));
                }
                static /*@ pure @*/ int answer() { return 42; }
                static void act() { }
                static /*@ pure @*/ void twofold() { }
                static void twofold(int a) { act(); }
                static /*@ pure @*/ void later(int a) { }
                private static int helper(int a) { return used(a); }
                private static int used(int a) { return a; }
                static int use() { return used(1); }
                private static void unused() { }
                private static void passed() { }
                static final Runnable PASSED = Facts::passed;
            }
            """;

    private static final String USER = """
            package p;
            final class User {
                int use(Facts other) {
                    Facts.known(
                        answer() + 1);
                    Facts.act();
                    Facts.twofold();
                    known(1);
                    return Facts.answer();
                }
                void known(int a) { }
            }
            """;

    private static List<Integer> lines(String type) {
        LemmaLines lemmas = new LemmaLines(Map.of("Facts.java", FACTS, "User.java", USER));
        return IntStream.rangeClosed(1, 20).filter(line -> lemmas.has(
                new Mutant("p." + type, "use", line, "Math", "", true))).boxed().toList();
    }

    @Test
    void aLemmaAndWhatOnlyLemmasCallAreForTheProofs() {
        assertEquals(List.of(4, 5, 6, 11, 12), lines("Facts"));
    }

    @Test
    void aCallOfALemmaIsAllOfItsLines() {
        assertEquals(List.of(4, 5), lines("User"));
    }
}
