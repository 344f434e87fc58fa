package dev.avila.alloc.prover.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small classes in, their primitive forms out; and what is refused. */
final class PrimitivesTest {

    /** Line 1 opens the class; the members begin in line 3. */
    private static String vec(String members) {
        return "public final class Vec<T> {\n    private final Object[] items;\n" + members + "}\n";
    }

    private static String generate(String text, PrimitiveForm form) {
        return FormGenerator.generate("Vec.java", text, form, List.of("Search"));
    }

    private static void assertForm(String expected, String members) {
        String prefix = "public final class IntVec {\n    private final int[] items;\n";
        assertEquals(prefix + expected + "}\n", generate(vec(members), PrimitiveForm.INT));
    }

    private static void assertRefused(String message, String members) {
        RefusedException refused = assertThrows(RefusedException.class,
                () -> generate(vec(members), PrimitiveForm.INT));
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
        assertEquals(form, generate(source, PrimitiveForm.LONG));
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
        assertRefused("Vec.java:4: IntVec has no method tryPop, which returns null; do", """
                    void a() {
                        tryPop();
                    }
                    T tryPop() {
                        return null;
                    }
                """);
    }

    @Test
    void aMapsKeysAndValuesBecomePrimitive() {
        assertEquals("""
                package p;

                import p.view.IntIntMapView;

                /** See {@link IntIntMap}. */

                final class IntIntMap extends IntIntMapView {
                    private final int[] keys;
                    private final int[] values = new int[1];

                    IntIntMap() {
                        keys = new int[1];
                    }




                    void set(int key, int value) {
                        IntIntMap copy = new IntIntMap();
                        copy.values[0] = value;

                    }
                }
                """, generate(MAP, PrimitiveForm.INT_INT));
    }

    @Test
    void valuesMayStayReferences() {
        assertEquals("""
                package p;

                import p.view.LongMapView;

                /** See {@link LongMap<V>}. */
                @SuppressWarnings("unchecked")
                final class LongMap<V> extends LongMapView<V> {
                    private final long[] keys;
                    private final /*@ nullable @*/ V[] values = (V[]) new Object[1];

                    LongMap() {
                        keys = new long[1];
                    }
                    /** The first value, or null. */
                    V first() {
                        return null;
                    }
                    void set(long key, /*@ nullable @*/ V value) {
                        LongMap<V> copy = new LongMap<>();
                        copy.values[0] = value;
                        Slots.wipe(values, 0, 1);
                    }
                }
                """, generate(MAP, PrimitiveForm.LONG));
    }

    private static final String MAP = """
            package p;

            import p.view.MapView;

            /** See {@link Map<K, V>}. */
            @SuppressWarnings("unchecked")
            final class Map<K, V> extends MapView<K, V> {
                private final /*@ nullable @*/ K[] keys;
                private final /*@ nullable @*/ V[] values = (V[]) new Object[1];

                Map() {
                    keys = (K[]) new Object[1];
                }
                /** The first value, or null. */
                V first() {
                    return null;
                }
                void set(Object key, /*@ nullable @*/ V value) {
                    Map<K, V> copy = new Map<>();
                    copy.values[0] = value;
                    Slots.wipe(values, 0, 1);
                }
            }
            """;

    @Test
    void doublesAreComparedByTheirBits() {
        assertEquals("""
                final class DoubleVec {
                    double[] items;
                    /*@ public normal_behavior
                      @   requires size == items.length;
                      @   ensures 1 <= size && Doubles.bitsOf(\\result) == Doubles.bitsOf(item);
                      @   ensures (\\forall int i; 0 <= i && i < size ==> Doubles.bitsOf(items[i])
                      @       == (0 < i ? Doubles.bitsOf(items[i]) : Doubles.bitsOf(item)));
                      @   ensures Doubles.bitsOf(items[size == 0 ? 1 : 0]) != Doubles.bitsOf(item);
                      @   ensures Doubles.bitsOf(items[0]) == Doubles.bitsOf(item) <==> size != 0;
                      @   ensures 0 < size ==> Doubles.bitsOf(items[0]) != Doubles.bitsOf(item);
                      @*/
                    double a(double item) {
                        //@ loop_invariant Doubles.bitsOf(items[i]) == Doubles.bitsOf(item);
                        while (!Doubles.equal(items[i], item) && i == 0) {
                        }
                        return 0;
                    }
                }
                """, generate("""
                final class Vec<T> {
                    T[] items;
                    /*@ public normal_behavior
                      @   requires size == items.length && item != null;
                      @   ensures 1 <= size && \\result == item;
                      @   ensures (\\forall int i; 0 <= i && i < size ==> items[i]
                      @       == (0 < i ? items[i] : item));
                      @   ensures items[size == 0 ? 1 : 0] != item;
                      @   ensures items[0] == item <==> size != 0;
                      @   ensures 0 < size ==> !Equality.areEqual(items[0], item);
                      @*/
                    T a(T item) {
                        //@ loop_invariant items[i] == item;
                        while (!Equality.equal(items[i], item) && i == 0) {
                        }
                        return 0;
                    }
                }
                """, PrimitiveForm.DOUBLE));
    }

    @Test
    void aDoubleIsComparedWithADouble() {
        RefusedException refused = assertThrows(RefusedException.class, () -> generate(vec("""
                    //@ public normal_behavior ensures items[0] == 0;
                    void a() { }
                """), PrimitiveForm.DOUBLE));
        assertTrue(refused.getMessage().startsWith(
                "Vec.java:3: there is no rule for items[0] == 0; compare"), refused.getMessage());
    }

    /** The members of a map; its keys become primitive, its values stay. */
    private static void assertKeysForm(PrimitiveForm form, String expected, String members) {
        String head = "final class %s {\n    %s[] keys;\n    /*@ nullable @*/ V[] values;\n";
        assertEquals(head.formatted(form.name("Map") + "<V>", form.first().type()) + expected
                + "}\n", generate(head.formatted("Map<K, V>", "K") + members + "}\n", form));
    }

    @Test
    void valuesThatStayKeepTheirNulls() {
        assertKeysForm(PrimitiveForm.INT, """
                    /*@ public invariant keys != null;
                      @ public invariant values != null && \\typeof(values) == \\type(Object[]);
                      @ public invariant (Object) keys != (Object) values;
                      @ public invariant (\\forall int s; 0 <= s;
                      @     values[s] == null);
                      @*/
                    /*@ public normal_behavior
                      @   requires value != null;

                      @   ensures (\\forall int s; 0 <= s;
                      @       key != keys[s]) ==> \\result == null;
                      @*/
                    V put(int key, /*@ nullable @*/ V value) {
                        if (value == null) {
                            throw new NullPointerException();
                        }

                        values[0] = null;
                        return null;
                    }
                """, """
                    /*@ public invariant keys != null && \\typeof(keys) == \\type(Object[]);
                      @ public invariant values != null && \\typeof(values) == \\type(Object[]);
                      @ public invariant (Object) keys != (Object) values;
                      @ public invariant (\\forall int s; 0 <= s;
                      @     keys[s] == null && values[s] == null);
                      @*/
                    /*@ public normal_behavior
                      @   requires key != null && value != null;
                      @   ensures key == null ==> \\result == null;
                      @   ensures key != null && (\\forall int s; 0 <= s;
                      @       !Equality.areEqual(key, keys[s])) ==> \\result == null;
                      @*/
                    V put(/*@ nullable @*/ K key, /*@ nullable @*/ V value) {
                        if (key == null || value == null) {
                            throw new NullPointerException();
                        }
                        keys[0] = null;
                        values[0] = null;
                        return null;
                    }
                """);
    }

    @Test
    void theEqualityOfValuesThatStayIsRefused() {
        String text = "class Map<K, V> {\n boolean is(V v) { return Equality.equal(v, v); }\n}";
        RefusedException refused = assertThrows(RefusedException.class,
                () -> generate(text, PrimitiveForm.INT));
        assertTrue(refused.getMessage().startsWith(
                "Vec.java:2: the generator has no rule for the equality of references"));
    }

    @Test
    void hashCodesAreOfAllBits() {
        String members = """
                    //@ public normal_behavior ensures \\result == %s;
                    int hash(%s key) {
                        return Mix.mix(%s);
                    }
                """;
        String source = members.formatted("Mix.of(Equality.hashOf(key), Equality.hashOf(key))",
                "Object", "Equality.hash(key)");
        assertKeysForm(PrimitiveForm.INT, members.formatted("Mix.of(key, key)", "int", "key"),
                source);
        assertKeysForm(PrimitiveForm.LONG, members.formatted(
                "Mix.of(HashMix.folded(key), HashMix.folded(key))", "long", "HashMix.fold(key)"),
                source);
    }

    @Test
    void whatOnlySaysThatEqualityIsSymmetricDisappears() {
        assertForm("""
                    /*@ public normal_behavior
                      @   requires (\\forall int i; 0 <= i; x != items[i]);



                      @   ensures \\result
                      @       == (x == items[0] ? true : x == items[1]);
                      @*/
                    void a(int x) { }
                """, """
                    /*@ public normal_behavior
                      @   requires (\\forall int i; 0 <= i; !Equality.areEqual(x, items[i])
                      @       && !Equality.areEqual(items[i], x));
                      @   ensures (\\forall int i; 0 <= i;
                      @       Equality.areEqual(items[i], x) == Equality.areEqual(x, items[i]));
                      @   ensures \\result
                      @       == (Equality.areEqual(x, items[0]) ? true : x == items[1]);
                      @*/
                    void a(Object x) { }
                """);
    }

    @Test
    void parenthesesThatNothingStandsBesideDisappear() {
        assertForm("""
                    /*@ public normal_behavior
                      @   requires i < 0 || 9 < i;
                      @   requires (i < 0 || 9 < i) && 0 < size;
                      @   requires (0 < i) == (i < 9);
                      @*/
                    void a(int i, int x) { }
                """, """
                    /*@ public normal_behavior
                      @   requires (i < 0 || 9 < i) && x != null;
                      @   requires (i < 0 || 9 < i) && 0 < size && x != null;
                      @   requires x != null && (0 < i) == (i < 9);
                      @*/
                    void a(int i, T x) { }
                """);
    }

    @Test
    void aClassWithoutParametersHasObjectsAsElements() {
        assertEquals("""
                /** Helps {@link LongSearch}. */
                final class LongHelp {
                    /*@ public normal_behavior
                      @   requires keys != null;
                      @   ensures true;
                      @ public model static pure boolean sorted(long[] keys,
                      @         \\bigint size) {
                      @     return (\\forall int s; 0 <= s && s < size; 0 <= s)
                      @         && LongSearch.ordered(keys);
                      @ }
                      @*/

                    private LongHelp() {
                    }
                    static long last(/*@ nullable @*/ long[] keys, int[] link) {
                        Chains.next(link);

                        return LongSearch.last(keys);
                    }
                }
                """, generate("""
                /** Helps {@link Search}. */
                final class Help {
                    /*@ public normal_behavior
                      @   requires keys != null && \\typeof(keys) == \\type(Object[]);
                      @   ensures true;
                      @ public model static pure boolean sorted(nullable Object[] keys,
                      @         \\bigint size) {
                      @     return (\\forall int s; 0 <= s && s < size; keys[s] != null
                      @             && 0 <= s)
                      @         && Search.ordered(keys);
                      @ }
                      @*/
                    private Help() {
                    }
                    static Object last(/*@ nullable @*/ Object[] keys, int[] link) {
                        Chains.next(link);
                        keys[0] = null;
                        return Search.last(keys);
                    }
                }
                """, PrimitiveForm.LONG));
    }

    @Test
    void constantsThatNothingUsesAnyMoreDisappear() {
        assertForm("""


                    public static final int OTHER = 2;
                    public static final int UNUSED = 3;
                    int a(int x) {



                        return OTHER;
                    }
                """, """
                    /** An answer. */
                    public static final int ONE = 1;
                    public static final int OTHER = 2;
                    public static final int UNUSED = 3;
                    int a(T x) {
                        if (x == null) {
                            return ONE;
                        }
                        return OTHER;
                    }
                """);
    }

    @Test
    void whatIsLeftBehindIsRefused() {
        assertRefused("Vec.java:3: the generator has no rule for this JML comment", """
                    //@ public model static pure boolean a(Object x) { x.b(); }
                    void a() { }
                """);
    }

    @Test
    void aClassMustHaveOnePlainTypeParameter() {
        for (String head : new String[] {"class A<T>", "class A", "class A<T, U extends B>"}) {
            String text = "\n" + head + " { }";
            RefusedException refused = assertThrows(RefusedException.class,
                    () -> FormGenerator.generate("A.java", text, PrimitiveForm.INT_INT,
                            List.of()));
            assertEquals("A.java:2: primitive forms need one class, without bounds, with 2 or more"
                    + " types of elements; write it as final class A<T>", refused.getMessage());
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
        assertEquals(twin, WordMapping.twin("IntVecView.java", source, ElementType.LONG));
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
        assertEquals(twin, WordMapping.twin("IntVecView.java", source, ElementType.BYTE));
    }

    @Test
    void theLongTwinRefusesWordsThatDoNotMeanElements() {
        for (String word : new String[] {"Integer.MAX_VALUE", "x.intValue()", "s.mapToInt(f)"}) {
            RefusedException refused = assertThrows(RefusedException.class,
                    () -> WordMapping.twin("V.java", "class V {\n  a = " + word + ";\n}\n",
                            ElementType.LONG));
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
            Files.writeString(base.resolve("stack/" + name + ".java"), "package a;\nclass " + name
                    + (origin.forms().contains(PrimitiveForm.INT_INT) ? "<K, V>" : "<T>")
                    + " { }\n");
        }
        for (Primitives.Origin origin : Primitives.HELPERS) {
            Files.writeString(base.resolve("stack/" + origin.name() + ".java"),
                    "package a;\nclass " + origin.name() + " { }\n");
        }
        for (Primitives.Origin origin : Primitives.VIEWS) {
            for (PrimitiveForm form : origin.forms()) {
                String name = form.ofInt().name(origin.name());
                Files.writeString(base.resolve("view/" + name + ".java"),
                        "package a;\nclass " + name + " { }\n");
            }
        }
        Primitives.generate(folder.resolve("in"), folder.resolve("out"));
        Path made = folder.resolve("out/dev/avila/alloc/stack/IntStackVec.java");
        assertEquals("package a; // Generated from StackVec.java; do not edit.\n"
                + "class IntStackVec { }\n", Files.readString(made));
        assertTrue(Files.exists(made.resolveSibling("LongStackVec.java")));
        assertTrue(Files.exists(made.resolveSibling("ByteStackVec.java")));
        assertFalse(Files.exists(made.resolveSibling("ByteStackDeque.java")));
        assertEquals("package a; // Generated from StackHashMap.java; do not edit.\n"
                + "class LongStackHashMap<V> { }\n",
                Files.readString(made.resolveSibling("LongStackHashMap.java")));
        assertTrue(Files.exists(made.resolveSibling("IntIntStackHashMap.java")));
        assertTrue(Files.exists(made.resolveSibling("LongKeys.java")));
        assertTrue(Files.exists(folder.resolve("out/dev/avila/alloc/view/LongLongMapView.java")));
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

    private static final String PAIRS = """
            final class Pairs<K, V> extends PairsView<K, V> {
                private final K[] keys;
                private final V[] values;
                //@ invariant (Object) keys != (Object) values;
                //@ invariant (\\forall int s; 0 <= s; keys[s] != null && values[s] != null);
                Pairs(int n) {
                    keys = (K[]) new Object[n];
                    values = (V[]) new Object[n];
                }
                //@ requires value == null; ensures \\result == Filing.filed(keys);
                boolean store(Object key, V value) {
                    return Filing.put(keys, Equality.hash(key)) && value == null;
                }
            }
            """;

    @Test
    void ofTwoElementTypesTheFirstOrBothBecomePrimitive() {
        assertEquals("""
                final class LongPairs<V> extends LongPairsView<V> {
                    private final long[] keys;
                    private final V[] values;
                    //@ invariant (Object) keys != (Object) values;
                    //@ invariant (\\forall int s; 0 <= s; values[s] != null);
                    LongPairs(int n) {
                        keys = new long[n];
                        values = (V[]) new Object[n];
                    }
                    //@ requires value == null; ensures \\result == LongFiling.filed(keys);
                    boolean store(long key, V value) {
                        return LongFiling.put(keys, HashMix.fold(key)) && value == null;
                    }
                }
                """, FormGenerator.generate("Pairs.java", PAIRS, PrimitiveForm.LONG,
                List.of("Filing")));
    }
}
