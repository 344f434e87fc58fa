package dev.avila.alloc.prover.jml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class JmlSourceTest {

    /** Line 1 declares the class; the members begin in line 2. */
    private static TypeSpec type(String members) {
        List<TypeSpec> types =
                JmlSource.read("Box.java", "package p; class Box {\n" + members + "}\n");
        return types.get(0);
    }

    private static MethodSpec method(String text) {
        return type(text).methods().get(0);
    }

    private static final String TAKE = """
                /** Takes one. */
                /*@ public normal_behavior
                  @   requires 0 < size
                  @       && size <= limit;
                  @   assignable size; // leak-freedom
                  @   ensures (\\forall int i; 0 <= i; i < size); // bounds, functional
                  @ also public exceptional_behavior
                  @   requires size == 0;
                  @   signals_only EmptyException; // refusal
                  @ also
                  @   ensures true;
                  @*/
                @Deprecated
                public int take(int[] from, java.util.List<String> to) {
                    /*@ loop_invariant 0 <= i;
                      @ decreases i;
                      @*/
                    for (int i = 9; 0 < i; i--) { }
                    return from[0];
                }
            """;

    @Test
    void aContractIsSplitIntoItsCases() {
        MethodSpec take = method(TAKE);
        assertEquals(List.of("normal_behavior 3-7", "exceptional_behavior 8-10", "behavior 12-12"),
                take.cases().stream().map(c -> c.kind() + " " + c.line() + "-" + c.lastLine())
                        .toList());
        assertTrue(take.cases().get(0).covers(3) && take.cases().get(0).covers(7));
        assertFalse(take.cases().get(0).covers(2) || take.cases().get(0).covers(8));
    }

    @Test
    void aClauseHasItsLinesAndTags() {
        assertEquals(List.of(
                new Clause("requires", "0 < size\n&& size <= limit", 4, 5, Set.of()),
                new Clause("assignable", "size", 6, 6, Set.of(Property.LEAK_FREEDOM)),
                new Clause("ensures", "(\\forall int i; 0 <= i; i < size)", 7, 7,
                        Set.of(Property.BOUNDS, Property.FUNCTIONAL))),
                method(TAKE).cases().get(0).clauses());
    }

    @Test
    void aMethodIsNamedWithItsParameterTypes() {
        MethodSpec take = method(TAKE);
        assertEquals("p.Box", take.type());
        assertEquals("take(int[],java.util.List<String>)", take.signature());
        assertEquals("public int take(int[] from, java.util.List<String> to)", take.header());
        assertEquals(15, take.line());
        assertTrue(take.readsArrays());
        assertFalse(take.pure());
    }

    @Test
    void aOneLineContractIsOneCase() {
        MethodSpec size = method("""
                //@ public normal_behavior ensures \\result == size; // bounds
                @Override
                public /*@ pure @*/ int size() { return size; }
                """);
        assertEquals(List.of(new SpecCase("normal_behavior", List.of(new Clause("ensures",
                "\\result == size", 2, 2, Set.of(Property.BOUNDS))), 2, 2)), size.cases());
        assertTrue(size.pure());
        assertFalse(size.readsArrays());
    }

    @Test
    void severalLineCommentsAreOneContract() {
        List<SpecCase> cases = method("""
                //@ requires a;
                //@ ensures b;
                //@ also
                //@ requires c;
                Box() { }
                """).cases();
        assertEquals(2, cases.size());
        assertEquals(List.of("requires", "ensures"),
                cases.get(0).clauses().stream().map(Clause::keyword).toList());
        assertEquals(5, cases.get(1).clauses().get(0).line());
    }

    @Test
    void aMethodWithoutContractHasNoCase() {
        assertEquals(List.of(), method("/** Nothing. */ /* requires x; */ void f() { }").cases());
        assertEquals(List.of(), method("/*@ pure @*/ int f() { return 0; }").cases());
    }

    @Test
    void anAbstractMethodHasItsContract() {
        assertEquals(1, method("//@ ensures \\result;\nabstract boolean f();").cases().size());
    }

    @Test
    void aCommentThatIsNoTagIsNotOne() {
        assertEquals(Set.of(Property.BOUNDS), method("/*@ ensures a; // bounds, as said above\n"
                + "  @ ensures b; // see the page @*/ void f() { }\n").cases().get(0).clauses()
                .stream().flatMap(clause -> clause.tags().stream()).collect(Collectors.toSet()));
    }

    @Test
    void linesOfOneProverAreCountedAndOnlyItsOwnAreRead() {
        TypeSpec box = type("""
                /*@ ensures a; @*/
                //-KEY@ ensures b;
                //+KEY@ ensures c;
                //+OPENJML@ ensures d;
                //-OPENJML@ ensures e;
                void f() { }
                """);
        assertEquals(List.of("a", "c", "e"), box.methods().get(0).cases().get(0).clauses()
                .stream().map(Clause::text).toList());
        assertEquals(List.of("-KEY 3", "+KEY 4", "+OPENJML 5", "-OPENJML 6"),
                box.guarded().stream().map(c -> c.keys() + " " + c.line()).toList());
    }

    @Test
    void invariantsBelongToTheTypeAndNotToTheNextMethod() {
        TypeSpec box = type("""
                private /*@ spec_public @*/ int size;
                /*@ public invariant 0 <= size;
                  @ public invariant size
                  @     <= 9;
                  @*/
                /*@ ensures true; @*/
                void f() { }
                //@ private static invariant LIMIT == 9;
                """);
        assertEquals(List.of("0 <= size 3-3", "size\n<= 9 4-5", "LIMIT == 9 9-9"),
                box.invariants().stream()
                        .map(c -> c.text() + " " + c.line() + "-" + c.lastLine()).toList());
        assertEquals(List.of("ensures"), box.methods().get(0).cases().stream()
                .flatMap(c -> c.clauses().stream()).map(Clause::keyword).toList());
    }

    @Test
    void aNestedTypeKeepsItsOwn() {
        List<TypeSpec> types = JmlSource.read("Box.java", """
                package p;
                //-KEY@ nullable_by_default
                class Box {
                    //@ invariant outer;
                    static class Part {
                        //@ invariant inner;
                        //-KEY@ ensures x;
                        void f() { }
                    }
                    //@ ensures y;
                    void g() { }
                }
                """);
        assertEquals(List.of("p.Box", "p.Box.Part"), types.stream().map(TypeSpec::name).toList());
        assertEquals(List.of("outer"), texts(types.get(0)));
        assertEquals(List.of("inner"), texts(types.get(1)));
        assertEquals(List.of(2), lines(types.get(0)));
        assertEquals(List.of(7), lines(types.get(1)));
    }

    private static List<String> texts(TypeSpec type) {
        return type.invariants().stream().map(Clause::text).toList();
    }

    private static List<Integer> lines(TypeSpec type) {
        return type.guarded().stream().map(JmlComment::line).toList();
    }

    @Test
    void aCaseShowsItsTagsAndWhatEveryProofShows() {
        List<SpecCase> cases = method(TAKE).cases();
        Set<Property> always = EnumSet.of(Property.TERMINATING);
        assertEquals(with(always, Property.LEAK_FREEDOM, Property.BOUNDS, Property.FUNCTIONAL,
                Property.FRAMED), cases.get(0).properties());
        assertEquals(with(always, Property.REFUSAL), cases.get(1).properties());
        assertEquals(with(always, Property.FUNCTIONAL), cases.get(2).properties());
    }

    @Test
    void whatMayDivergeIsNotTerminating() {
        MethodSpec method = method("//@ diverges true; ensures x;\nvoid f() { }\n");
        assertEquals(Set.of(Property.FUNCTIONAL), method.cases().get(0).properties());
    }

    @Test
    void aContractThatBelongsToNothingIsFound() {
        assertEquals(List.of(2, 5, 13), JmlSource.unattached("Box.java", """
                class Box {
                    //@ ensures ofAField;
                    //@ invariant true;
                    int x;
                    /*@ ensures ofANestedType; @*/
                    enum Color { RED }
                    //@ ensures true;
                    int f() {
                        //@ ensures ofABlock;
                        { x++; }
                        //@ loop_invariant true; decreases x;
                        while (x > 0) { x--; }
                        //@ ensures ofAStatement;
                        return 1;
                    }
                }
                """));
    }

    @Test
    void whatIsAssumedIsFound() {
        assertEquals(List.of("requires_free x < 1 3", "assume_redundantly y 6", "axiom z 9"),
                JmlSource.assumed("Box.java", """
                        class Box {
                            /*@ ensures true; // ass%ume nothing
                              @ requires%_free x < 1;
                              @*/
                            void f() {
                                //+KEY@ assume_%redundantly y;
                                //+OPENJML@ ass%ume false;
                            }
                            /*-ESC@ ax%iom z; @*/
                        }
                        """.replace("%", "")).stream()
                        .map(c -> c.keyword() + " " + c.text() + " " + c.line()).toList());
    }

    @Test
    void theNameOfAToolIsAWordInAnyCase() {
        TypeSpec box = type("//+key@ ensures a;\n//+KEYS@ ensures b;\n//+ESC-Key@ ensures c;\n"
                + "//+ESC+KEY@ ensures d;\nvoid f() { }\n");
        assertEquals(List.of("a", "d"), box.methods().get(0).cases().get(0).clauses()
                .stream().map(Clause::text).toList());
    }

    private static Set<Property> with(Set<Property> some, Property... more) {
        Set<Property> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private static final String MODEL = """
                /*@ public normal_behavior
                  @   requires 0 <= from;
                  @   accessible bytes[from];
                  @   ensures true;
                  @ public model static pure boolean fits(nullable byte[] bytes, \\bigint from) {
                  @     return bytes[from] == 0;
                  @ }
                  @*/

                //@ private normal_behavior ensures true;
                private Box() { }
            """;

    @Test
    void aModelMethodHasItsOwnContractAndTheNextMethodHasNoneOfIt() {
        TypeSpec type = type(MODEL);
        assertEquals(List.of("fits(byte[],\\bigint)", "Box()"),
                type.methods().stream().map(MethodSpec::signature).toList());
        assertEquals(List.of("2-5", "11-11"), type.methods().stream()
                .flatMap(method -> method.cases().stream())
                .map(c -> c.line() + "-" + c.lastLine()).toList());
        assertEquals(List.of(6, 12), type.methods().stream().map(MethodSpec::line).toList());
        String source = "package p; class Box {\n" + MODEL + "}\n";
        assertEquals("""
                public model static pure boolean fits(nullable byte[] bytes, \\bigint from) {
                    return bytes[from] == 0;
                }""", JmlSource.methods("Box.java", source).get(6));
    }

    @Test
    void aModelMethodMayBeWithoutADefinition() {
        TypeSpec type = type("""
                /*@ public normal_behavior
                  @   ensures true;
                  @ public model static pure \\bigint bitsOf(double item);
                  @*/

                //@ private normal_behavior ensures true;
                private Box() { }
            """);
        assertEquals(List.of("bitsOf(double)", "Box()"),
                type.methods().stream().map(MethodSpec::signature).toList());
        assertEquals(List.of(1, 1),
                type.methods().stream().map(method -> method.cases().size()).toList());
    }

    @Test
    void aModelMethodForAnotherToolIsNone() {
        TypeSpec type = type("""
                /*+KEY@ public normal_behavior
                  @   ensures true;
                  @ public model static pure boolean fits(\\bigint size);
                  @*/
                //-KEY@ public model static pure boolean fits(long size);

                //@ private normal_behavior ensures true;
                private Box() { }
            """);
        assertEquals(List.of("fits(\\bigint)", "Box()"),
                type.methods().stream().map(MethodSpec::signature).toList());
        assertEquals(List.of(1, 1),
                type.methods().stream().map(method -> method.cases().size()).toList());
    }

    @Test
    void whatTheInvariantReadsIsAContractOfTheClass() {
        List<MethodSpec> methods = type("""
                //@ public invariant 0 <= size;
                //+KEY@ public accessible \\inv: size;
                int size;
                """).methods();
        assertEquals("<inv>()", methods.get(0).signature());
        assertEquals("accessible 3-3", methods.get(0).cases().stream()
                .map(c -> c.kind() + " " + c.line() + "-" + c.lastLine()).findFirst().get());
        assertEquals(EnumSet.of(Property.TERMINATING, Property.FRAMED),
                methods.get(0).cases().get(0).properties());
    }
}
