package dev.avila.alloc.prover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DefinitionsTest {

    private static final String SORTED = """
            /*@ public normal_behavior
              @   accessible a[*];
              @   ensures true;
              @ public model static pure boolean isSorted(int[] a) {
              @     return (\\forall int i; 0 < i && i < a.length;
              @         a[i - 1] <= a[i]);
              @ }
              @*/
            """;
    private static final String STATED = """
            /*@ public normal_behavior
              @   accessible a[*];
              @   ensures \\result == ((\\forall int i; 0 < i && i < a.length; a[i - 1] <= a[i]));
              @ public model static pure boolean isSorted(int[] a) {
              @     return (\\forall int i; 0 < i && i < a.length;
              @         a[i - 1] <= a[i]);
              @ }
              @*/
            """;

    private static String one(String comment, String expression) {
        return "/*@ " + comment + "ensures true;\n  @ public model static pure boolean is(int x) "
                + "{ return " + expression + "; } @*/\n";
    }

    private static String stated(String source, String... others) {
        return new Definitions(List.of(source, String.join("", others))).stated(source);
    }

    @Test
    void aDefinitionIsStatedOnTheLineOfItsPostcondition() {
        assertEquals(STATED + "class A { }\n" + STATED,
                stated(SORTED + "class A { }\n" + SORTED));
    }

    @Test
    void whatSaysMoreOrHasNoBodyStays() {
        List.of(SORTED.replace("ensures true", "ensures \\result"),
                "/*@ ensures true;\n @ public model static pure boolean is(int x); @*/",
                "/*@ ensures true; @*/ boolean is(int x) { return true; }",
                SORTED.replace("/*@ public normal", "/*+KEY@ public normal"))
                .forEach(source -> assertEquals(source, stated(source)));
    }

    @Test
    void aCastOrACallOfCodeStays() {
        for (String expression : List.of("(int) x == 1", "0 < x && Code.holds(x)")) {
            assertEquals(one("", expression), stated(one("", expression)));
        }
        assertEquals(one("", "A.is(x)").replace("true", "\\result == (A.is(x))"),
                stated(one("", "A.is(x)")));
    }

    @Test
    void aDefinitionOfManyQuantifiersStays() {
        String one = "(\\forall int i; i == i)";
        String three = one + " && " + one + " && " + one;
        assertEquals(one("", three).replace("true", "\\result == (" + three + ")"),
                stated(one("", three)));
        assertEquals(one("", three + " && " + one), stated(one("", three + " && " + one)));
    }

    @Test
    void whatIsCalledWithinOldStaysUnlessItReadsNothing() {
        String old = "final class B {\n//@ ensures \\old(A.is(1));\n";
        String reading = "class A {\n" + one("", "0 < x");
        assertEquals(reading, stated(reading, old));
        String other = reading.replace("class A", "class C");
        assertEquals(other.replace("true", "\\result == (0 < x)"), stated(other, old));
        String readingNothing = one("accessible \\nothing; ", "0 < x");
        assertEquals(readingNothing.replace("true", "\\result == (0 < x)"),
                stated(readingNothing, old));
    }
}
