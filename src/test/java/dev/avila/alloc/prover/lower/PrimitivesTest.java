package dev.avila.alloc.prover.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small classes in, their primitive forms out; and what is refused. */
final class PrimitivesTest {

    /** Line 1 opens the class; the members begin in line 3. */
    private static String vec(String members) {
        return "public final class Vec<T> {\n    private final Object[] items;\n" + members + "}\n";
    }

    private static void assertForm(String expected, String members) {
        String prefix = "public final class IntVec {\n    private final int[] items;\n";
        String made = FormGenerator.generate("Vec.java", vec(members), PrimitiveForm.INT);
        assertEquals(prefix + expected + "}\n", made);
    }

    private static void assertRefused(String message, String members) {
        RefusedException refused = assertThrows(RefusedException.class,
                () -> FormGenerator.generate("Vec.java", vec(members), PrimitiveForm.INT));
        assertTrue(refused.getMessage().startsWith(message), refused.getMessage());
    }

    @Test
    void typesBecomePrimitive() {
        String source = """
                package p;

                import p.Equality;
                import p.view.View;

                /** A {@link Vec}. */
                @SuppressWarnings("unchecked")
                public final class Vec<T> extends View<T> {
                    private final Object[] items;

                    public Vec(T[] source) {
                        items = new Object[3];
                    }

                    public T get(int i) {
                        T item = (T) items[i];
                        return item;
                    }

                    public Vec<T> copy() {
                        return new Vec<T>((T[]) items);
                    }
                }
                """;
        String form = """
                package p;


                import p.view.LongView;

                /** A {@link LongVec}. */

                public final class LongVec extends LongView {
                    private final long[] items;

                    public LongVec(long[] source) {
                        items = new long[3];
                    }

                    public long get(int i) {
                        long item = items[i];
                        return item;
                    }

                    public LongVec copy() {
                        return new LongVec(items);
                    }
                }
                """;
        assertEquals(form, FormGenerator.generate("Vec.java", source, PrimitiveForm.LONG));
    }

    @Test
    void equalityBecomesAComparisonInJavaAndJml() {
        assertForm("""
                    /*@ public normal_behavior
                      @   ensures \\result == (\\exists int i; 0 <= i; items[i] == x);
                      @   ensures \\result ==> items[0] != x;
                      @   ensures \\result == (items[0] == x);
                      @*/
                    boolean has(int x) {
                        if (items[0] != x) {
                            return false == (items[1] == x);
                        }
                        return items[2] == x;
                    }
                """, """
                    /*@ public normal_behavior
                      @   ensures \\result == (\\exists int i; 0 <= i; Equality.equal(items[i], x));
                      @   ensures \\result ==> !Equality.equal(items[0], x);
                      @   ensures \\result == Equality.equal(items[0], x);
                      @*/
                    boolean has(/*@ nullable @*/ Object x) {
                        if (!Equality.equal(items[0], x)) {
                            return false == Equality.equal(items[1], x);
                        }
                        return Equality.equal(items[2], x);
                    }
                """);
    }

    @Test
    void guardsAndCasesForANullElementDisappear() {
        assertForm("""
                    /*@ public normal_behavior

                      @   requires 0 < size;
                      @   ensures \\result; // availability



                      @ also public normal_behavior
                      @   requires size == 0;
                      @   ensures !\\result;
                      @*/
                    boolean set(int x) {



                        items[0] = x;
                        return true;
                    }
                """, """
                    /*@ public normal_behavior
                      @   requires x != null;
                      @   requires 0 < size;
                      @   ensures \\result; // availability
                      @ also public normal_behavior
                      @   requires x == null && 0 < size;
                      @   ensures !\\result; // refusal
                      @ also public normal_behavior
                      @   requires size == 0;
                      @   ensures !\\result;
                      @*/
                    boolean set(/*@ nullable @*/ T x) {
                        if (x == null) {
                            return false;
                        }
                        items[0] = x;
                        return true;
                    }
                """);
    }

    @Test
    void theFirstCaseMayDisappear() {
        assertForm("""
                    /*@


                      @ public normal_behavior
                      @   ensures true;
                      @*/
                    void set(int x) { }
                """, """
                    /*@ public exceptional_behavior
                      @   requires x == null;
                      @   signals_only NullPointerException; // refusal
                      @ also public normal_behavior
                      @   ensures true;
                      @*/
                    void set(T x) { }
                """);
    }

    @Test
    void anOverridingContractKeepsItsLeadingAlso() {
        assertForm("""
                    /*@ also public normal_behavior

                      @   ensures true;
                      @*/
                    void set(int x) { }
                """, """
                    /*@ also public normal_behavior
                      @   requires x != null;
                      @   ensures true;
                      @*/
                    void set(T x) { }
                """);
    }

    @Test
    void aReferenceKeepsItsNullTestAndItsNullable() {
        String method = """
                    /*@ public normal_behavior
                      @   requires source == null;
                      @   ensures !\\result;
                      @*/
                    boolean add(/*@ nullable @*/ %s[] source) {
                        return source != null;
                    }
                """;
        assertForm(method.formatted("int"), method.formatted("T"));
    }

    @Test
    void mixedConditionsKeepWhatIsLeft() {
        assertForm("""
                    /*@ public normal_behavior
                      @   requires source == null; // refusal


                      @   ensures \\result == (size == 0);
                      @   ensures size == 1; // functional
                      @   ensures (\\forall int i; 0 <= i; items[i] == 1);
                      @*/
                    boolean add(/*@ nullable @*/ int[] source, int x) {
                        if (size == 0) {
                            return true;
                        }
                        return false;
                    }
                """, """
                    /*@ public normal_behavior
                      @   requires source == null || size == 0
                      @       && (\\exists int i; 0 <= i; source[i] == null); // refusal
                      @   ensures size > 0 ==> items[size] == null;
                      @   ensures \\result == (x == null || size == 0);
                      @   ensures items[0] != null && size == 1; // functional
                      @   ensures (\\forall int i; 0 <= i; items[i] != null && items[i] == 1);
                      @*/
                    boolean add(/*@ nullable @*/ T[] source, T x) {
                        if (x == null || size == 0) {
                            return true;
                        }
                        return false;
                    }
                """);
    }

    @Test
    void emptyCellsAndTypesOfArraysAreNoLongerSpokenOf() {
        assertForm("""

                    /*@ public invariant items != null;



                      @ public invariant 0 <= size;
                      @*/


                    void clear() {





                        size = 0;

                    }
                """, """

                    /*@ public invariant items != null && \\typeof(items) == \\type(Object[]);
                      @ public invariant (\\forall int i; 0 <= i && i < size; items[i] != null);
                      @ public invariant (\\forall int i; size <= i && i < items.length;
                      @     items[i] == null);
                      @ public invariant 0 <= size;
                      @*/
                    //-KEY@ public invariant \\elemtype(\\typeof(items)) == \\type(Object);

                    void clear() {
                        /*@ loop_invariant 0 <= i;
                          @ decreases size - i; */
                        for (int i = 0; i < size; i++) {
                            items[i] = null;
                        }
                        size = 0;
                        items[0] = null;
                    }
                """);
    }

    @Test
    void slotsOfPrimitivesAreNotWiped() {
        assertForm("""
                    void clear() {

                        size = 0;
                    }
                """, """
                    void clear() {
                        Slots.wipe(items, 0, size);
                        size = 0;
                    }
                """);
        assertRefused("Vec.java:4: the generator has no rule for a call of Slots that is no", """
                    void clear() {
                        size = Slots.wipe(items, 0, size);
                    }
                """);
    }

    @Test
    void methodsThatReturnNullDisappearWithTheirComments() {
        assertForm("""
                    void a() { }









                    void b() { }
                """, """
                    void a() { }

                    /** The last element, or null. */
                    /*@ public normal_behavior ensures \\result == null; */
                    @Deprecated
                    public /*@ nullable @*/ T tryPop() {
                        return null;
                    }


                    void b() { }
                """);
    }

    @Test
    void sentencesAboutReferencesDisappear() {
        assertForm("""
                    /**
                     * Takes it out.
                     *
                     * Runs in constant time.
                     */
                    void a() { }
                """, """
                    /**
                     * Takes it out. It is not kept from the
                     * garbage collector.
                     * Runs in constant time.
                     */
                    void a() { }
                """);
    }

    @Test
    void modifiersKeepTheirOtherWords() {
        assertForm("    private /*@ spec_public @*/ int[] cells;\n"
                + "    /*@ pure @*/ int get(int x) { return x; }\n"
                + "    int put(int x) { return x; }\n",
                "    private /*@ spec_public nullable @*/ Object[] cells;\n"
                + "    /*@ pure nullable @*/ T get(/*@ nullable @*/ T x) { return x; }\n"
                + "    T put(/*+OPENJML@ nullable @*/ T x) { return x; }\n");
    }

    @Test
    void whatHasNoRuleIsRefusedWithItsLine() {
        assertRefused("Vec.java:4: the generator has no rule for a null here", """
                    T first() {
                        return items == other(null) ? items[0] : items[1];
                    }
                """);
        assertRefused("Vec.java:4: the generator has no rule for a test that is always decided", """
                    void a(T x) {
                        if (x != null) {
                            b();
                        }
                    }
                """);
        assertRefused("Vec.java:3: there is no rule for unknown", """
                    //@ public normal_behavior ensures unknown == null;
                    void a() { }
                """);
        assertRefused("Vec.java:3: there is no rule for (\\exists int i; b; items[i] != null)", """
                    //@ public normal_behavior ensures (\\exists int i; b; items[i] != null);
                    void a() { }
                """);
        assertRefused("Vec.java:3: the generator has no rule for the type List<List>", """
                    void a(List<List> x) { }
                """);
        assertRefused("Vec.java:3: the generator has no rule for a generic method", """
                    <U> void a(U x) { }
                """);
        assertRefused("Vec.java:4: the generator has no rule for a call on an element", """
                    int a(T x) {
                        return x.hashCode();
                    }
                """);
    }

    @Test
    void aCallOfADroppedMethodIsRefused() {
        assertRefused("Vec.java:4: the int form has no method tryPop, which returns null; do", """
                    void a() {
                        tryPop();
                    }
                    T tryPop() {
                        return null;
                    }
                """);
    }

    @Test
    void aClassMustHaveOnePlainTypeParameter() {
        for (String head : new String[] {"class A", "class A<T, U>", "class A<T extends B>"}) {
            String text = "\n" + head + " { }";
            RefusedException refused = assertThrows(RefusedException.class,
                    () -> FormGenerator.generate("A.java", text, PrimitiveForm.INT));
            assertEquals("A.java:2: primitive forms need one class with one type parameter without"
                    + " a bound; write it as final class A<T>", refused.getMessage());
        }
    }

    @Test
    void theLongTwinOfAView() {
        String source = """
                /** Elements are {@code int}. */
                abstract class IntVecView extends Base {
                    abstract /*E*/ int get(int index);
                    PrimitiveIterator.OfInt iterator() { return null; }
                    IntStream stream() { return StreamSupport.intStream(s, false); }
                    int hash() { return Integer.hashCode(get(0)); }
                    void each(IntConsumer c, OptionalInt o) { c.accept(o.getAsInt()); }
                    /*E*/ int next() { return nextInt(); }
                    int print() { return 0; }
                }
                """;
        String twin = """
                /** Elements are {@code long}. */
                abstract class LongVecView extends Base {
                    abstract /*E*/ long get(int index);
                    PrimitiveIterator.OfLong iterator() { return null; }
                    LongStream stream() { return StreamSupport.longStream(s, false); }
                    int hash() { return Long.hashCode(get(0)); }
                    void each(LongConsumer c, OptionalLong o) { c.accept(o.getAsLong()); }
                    /*E*/ long next() { return nextLong(); }
                    int print() { return 0; }
                }
                """;
        assertEquals(twin, WordMapping.twin("IntVecView.java", source, PrimitiveForm.LONG));
    }

    @Test
    void theByteTwinOfAView() {
        String source = """
                import java.util.PrimitiveIterator;
                /** Elements are {@code int}. */
                abstract class IntVecView extends Base {
                    abstract /*E*/ int get(int index);
                    PrimitiveIterator.OfInt iterator() { return null; }
                    Spliterator.OfInt spliterator() { return null; }
                    IntStream stream() { return StreamSupport.intStream(spliterator(), false); }
                    int hash() { return Integer.hashCode(get(0)); }
                    void forEachInt(IntConsumer c, IntPredicate p) { c.accept(get(0)); }
                    public /*E*/ int nextInt() { return source.nextInt(); }
                    boolean tryAdvance(IntConsumer action) { return false; }
                }
                """;
        String twin = """
                import java.util.Iterator;
                /** Elements are {@code byte}. */
                abstract class ByteVecView extends Base {
                    abstract /*E*/ byte get(int index);
                    Iterator<Byte> iterator() { return null; }
                    Spliterator<Byte> spliterator() { return null; }
                    IntStream stream() { return %s; }
                    int hash() { return Byte.hashCode(get(0)); }
                    void forEachByte(IntConsumer c, IntPredicate p) { c.accept(get(0)); }
                    public Byte next() { return source.next(); }
                    boolean tryAdvance(%s action) { return false; }
                }
                """.formatted(
                "StreamSupport.stream(spliterator(), false).mapToInt(Byte::intValue)",
                "java.util.function.Consumer<? super Byte>");
        assertEquals(twin, WordMapping.twin("IntVecView.java", source, PrimitiveForm.BYTE));
    }

    @Test
    void theLongTwinRefusesWordsThatDoNotMeanElements() {
        for (String word : new String[] {"Integer.MAX_VALUE", "x.intValue()", "s.mapToInt(f)"}) {
            RefusedException refused = assertThrows(RefusedException.class,
                    () -> WordMapping.twin("V.java", "class V {\n  a = " + word + ";\n}\n",
                            PrimitiveForm.LONG));
            assertTrue(refused.getMessage().startsWith("V.java:2: the generator has no rule for"));
        }
    }

    @Test
    void writesAllFormsAndLeavesUnchangedFilesAlone(@TempDir Path folder) throws IOException {
        Path base = folder.resolve("in/dev/avila/alloc");
        Files.createDirectories(base.resolve("stack"));
        Files.createDirectories(base.resolve("view"));
        for (Primitives.Origin origin : Primitives.CONTAINERS) {
            String name = origin.name();
            Files.writeString(base.resolve("stack/" + name + ".java"),
                    "package a;\nclass " + name + "<T> { }\n");
        }
        for (Primitives.Origin origin : Primitives.VIEWS) {
            String name = origin.name();
            Files.writeString(base.resolve("view/Int" + name + ".java"),
                    "package a;\nclass Int" + name + " { }\n");
        }
        Primitives.generate(folder.resolve("in"), folder.resolve("out"));
        Path made = folder.resolve("out/dev/avila/alloc/stack/IntStackVec.java");
        assertEquals("package a; // Generated from StackVec.java; do not edit.\n"
                + "class IntStackVec { }\n", Files.readString(made));
        assertTrue(Files.exists(made.resolveSibling("LongStackVec.java")));
        assertTrue(Files.exists(made.resolveSibling("ByteStackVec.java")));
        assertFalse(Files.exists(made.resolveSibling("ByteStackDeque.java")));
        assertTrue(Files.exists(folder.resolve("out/dev/avila/alloc/view/LongVecView.java")));
        assertTrue(Files.exists(folder.resolve("out/dev/avila/alloc/view/ByteVecView.java")));

        var before = Files.getLastModifiedTime(made);
        Primitives.generate(folder.resolve("in"), folder.resolve("out"));
        assertEquals(before, Files.getLastModifiedTime(made));
        assertFalse(Files.exists(folder.resolve("out/dev/avila/alloc/view/IntVecView.java")));
    }

    @Test
    void aMissingSourceIsRefused(@TempDir Path folder) {
        assertTrue(assertThrows(RefusedException.class,
                () -> Primitives.generate(folder, folder.resolve("out")))
                .getMessage().contains("StackVec.java:1: there is no such file"));
    }
}
