package dev.avila.alloc.prover.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java in, KeY's view of it out; and what is refused. */
final class LoweringTest {

    private static String lower(String text) {
        return Lowering.lower("Box.java", text);
    }

    /** Compares lines; the spaces that stand in the place of what is gone do not matter. */
    private static void assertLowered(String expected, String text) {
        assertEquals(withoutSpaces(expected), withoutSpaces(lower(text)));
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll(" +", " ").replaceAll(" ?(\\W) ?", "$1");
    }

    @Test
    void aTypeParameterBecomesItsBound() {
        assertLowered("""
                class Box {
                    Object item;
                    Comparable[] keys;
                    Box next;
                }
                """, """
                class Box<T, K extends Comparable<K>> {
                    T item;
                    K[] keys;
                    Box<T, K> next;
                }
                """);
    }

    @Test
    void aBoundThatIsAParameterBecomesThatOnesBound() {
        assertLowered("class Box { Number a; Object b; java.io.Closeable c; }\n",
                "class Box<N extends Number, M extends N, T, U extends T,"
                        + " C extends java.io.Closeable & Runnable> { M a; U b; C c; }\n");
    }

    @Test
    void anInnerParameterHidesAnOuterOne() {
        assertLowered("""
                class Box {
                    Object item;
                    Number first(Number of) {
                        return of;
                    }
                    class Part {
                        String item;
                    }
                    Box(Object other) {
                        item = (Object) other;
                    }
                }
                """, """
                class Box<T> {
                    T item;
                    <T extends Number> T first(T of) {
                        return of;
                    }
                    class Part<T extends String> {
                        T item;
                    }
                    <U> Box(U other) {
                        item = (T) other;
                    }
                }
                """);
    }

    @Test
    void typeArgumentsGo() {
        assertLowered("""
                class Box {
                    java.util.Map.Entry entry = new Box();
                    Box any = new Box(new Box());
                    boolean sure = any instanceof Box;
                }
                """, """
                class Box<T> {
                    java.util.Map.Entry<T, Box<? super T>> entry = new Box<>();
                    Box<? extends Box<?>> any = new Box<Box<T>>(new Box<>());
                    boolean sure = any instanceof Box<?>;
                }
                """);
    }

    @Test
    void annotationsGoAndTheirLinesStay() {
        assertLowered("""


                class Box {
                    /*@ pure @*/ int size(int i) {
                        return i < 2 ? 1 : 0;
                    }
                }
                """, """
                @SuppressWarnings({"unchecked",
                    "rawtypes"})
                class Box {
                    @Deprecated /*@ pure @*/ int size(@Some(x = 1 << 2) int i) {
                        return i < 2 ? 1 : 0;
                    }
                }
                """);
    }

    @Test
    void theViewSupertypeGoesAndOthersStay() {
        assertLowered("""

                import a.Base;
                class Box
                        implements Runnable { }
                class Other extends Base { }
                """, """
                import a.view.BoxView;
                import a.Base;
                class Box<T>
                        extends BoxView<T> implements Runnable { }
                class Other extends Base { }
                """);
    }

    @Test
    void anImportStaysIfCodeOrJmlNeedsIt() {
        assertLowered("""
                import a.InCode;

                import a.InJml;

                import b.*;

                /** {@link InJavadoc} */
                class Box {
                    //@ invariant InJml.ok();
                    InCode item;
                }
                """, """
                import a.InCode;
                import a.InAnnotation;
                import a.InJml;
                import a.InJavadoc;
                import b.*;

                /** {@link InJavadoc} */
                @InAnnotation class Box {
                    //@ invariant InJml.ok();
                    InCode item;
                }
                """);
    }

    @Test
    void nothingElseChanges() {
        String source = """
                package a;

                /** Text with {@code List<T>}. */
                final class Box {
                \tprivate /*@ spec_public nullable @*/ Object[] items; // <T>
                    /*@ public normal_behavior
                      @   requires 0 <= i && i < items.length;
                      @   ensures \\result == (\\exists int k; 0 <= k; k < i); // bounds
                      @*/
                    int get(final int i) throws Exception {
                        //+KEY@ set x = 1;
                        outer:
                        for (int k = 0, n = 9; k < n; k++) {
                            if (k > 0x7f >> 2 && i >>> 3 < 07L) { continue outer; }
                        }
                        switch (i) { case 1: break; default: ; }
                        synchronized (this) { assert i > 0 : "a<b>"; }
                        try { do { i--; } while (i > 0); } catch (Error e) { } finally { }
                        return (int) 1.5e3 + Box[].class.hashCode() + 'c';
                    }
                    enum Color { RED, GREEN }
                }
                """;
        assertEquals(source, lower(source));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '#', textBlock = """
            Runnable r = () -> { };                    ~ a lambda expression
            Runnable r = Box::run;                     ~ a method reference expression
            String s = ""\"\\n a""\";                  ~ a text block literal expression
            int i = switch (1) { default -> 2; };      ~ a switch expression
            record R(int i) { }                        ~ a record declaration
            @interface A { }                           ~ a annotation declaration
            void f() { var i = 1; }                    ~ a var type
            void f() { for (var s : x) { } }           ~ a var type
            void f() { try { } catch (A | B e) { } }   ~ a union type
            Object o = (A & B) x;                      ~ a intersection type
            boolean b = x instanceof Box y;            ~ instanceof patterns
            boolean b = x instanceof R(int i);         ~ instanceof patterns
            void f(int... x) { }                       ~ variable arguments
            void f() { try (A a = b) { } }             ~ try-with-resources
            void f() { switch (1) { case 1 -> x(); } } ~ arrow cases
            void f() { switch (1) { case 1, 2: } }     ~ several labels in one case
            void f() { switch (x) { case null: } }     ~ null as a case
            void f() { switch (x) { case Box y: } }    ~ a type pattern expression
            int i = 1_000;                             ~ the literal 1_000
            long i = 0B11L;                            ~ the literal 0B11L
            double d = 1_0.0;                          ~ the literal 1_0.0
            double d = 0x1p3;                          ~ the literal 0x1p3
            sealed interface I permits J { }           ~ sealed types
            non-sealed class I { }                     ~ sealed types
            interface I { default void f() { } }       ~ default methods
            """)
    void whatKeyDoesNotReadIsRefused(String member, String what) {
        String text = "class Box {\n\n" + member.replace("\\n", "\n") + "\n}\n";
        assertRefused("Box.java:3: KeY does not read " + what + "; ", text);
    }

    private static void assertRefused(String message, String text) {
        RefusedException refused = assertThrows(RefusedException.class, () -> lower(text));
        assertTrue(refused.getMessage().startsWith(message), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            java.util.List</*@ nullable @*/ String> list;   ~
            @Some(/*+KEY@ x @*/ 1) int i;                   ~
            </*-KEY@ x @*/ T> void f(T item) { }            ~
            """)
    void noJmlIsLostWithWhatIsDropped(String member, String nothing) {
        assertRefused("Box.java:2: this JML stands inside of what KeY cannot see; put it in front",
                "class Box {\n" + member + "\n}");
    }

    @Test
    void aRefusalSaysWhatToDo() {
        assertRefused("Box.java:1: KeY does not read static imports;"
                + " import the class and qualify the name", "import static a.B.c;\nclass Box { }");
        assertRefused("Box.java:2: explicit type arguments of a call cannot be erased in place;"
                + " leave them to inference", "class Box {\n int i = this.<T>f();\n}");
        assertRefused("Box.java:2: explicit type arguments of a call cannot be erased in place;",
                "class Box {\n Object o = new <T> Box();\n}");
    }

    @Test
    void aSyntaxErrorIsRefusedWithItsPlace() {
        assertRefused("Box.java:2: not Java: ", "class Box {\n int i = ;\n}");
    }
}
