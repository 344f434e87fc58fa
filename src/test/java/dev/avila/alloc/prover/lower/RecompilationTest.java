package dev.avila.alloc.prover.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A class is shipped, its lowering tampered with: the comparison of bytecode must notice. */
final class RecompilationTest {

    private static final Path FILE = Path.of("p", "Box.java");

    private static final String SOURCE = """
            package p;

            import p.view.BoxView;

            public final class Box<T extends Comparable<T>> extends BoxView<T> implements Runnable {
                private static final int LIMIT = 9;
                private Object[] items = new Object[LIMIT];
                private int size;
                //@ invariant 0 <= size;

                @Override
                public T get(int i) {
                    if (i < size) {
                        return (T) items[i];
                    }
                    throw new IllegalArgumentException("none");
                }

                int count(int from) {
                    int count = 100000 + from;
                    try {
                        run();
                        count++;
                    } catch (RuntimeException e) {
                        count = 0;
                    }
                    switch (from) {
                        case 1: return 1;
                        case 2: return 2;
                        default: return count;
                    }
                }

                public void run() { size = 0; }

                void twice(boolean really) { if (really) { run(); } run(); }

                static class Part { }
            }
            """;

    private static final String VIEW = """
            package p.view;

            public abstract class BoxView<T> {
                public abstract T get(int i);
            }
            """;

    @TempDir
    private Path root;

    private Path source;
    private Path shipped;
    private Path viewFolder;
    private KeyView view;

    @BeforeEach
    void lower() throws IOException {
        source = write(root.resolve("source").resolve(FILE), SOURCE);
        shipped = root.resolve("shipped");
        viewFolder = root.resolve("view");
        view = KeyView.ofFolder(root.resolve("source"),
                KeyView.ofLibrary(List.of(), Path.of("proofs/stubs")));
        view.write(viewFolder);
        ship(VIEW);
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void ship(String superclass) throws IOException {
        Path file = write(root.resolve("BoxView.java"), superclass);
        assertEquals(List.of(), Compiler.compile(List.of(source, file), List.of(), "", shipped));
    }

    private List<String> differences() throws IOException {
        return Recompilation.differences(view, viewFolder, List.of(shipped),
                root.resolve("lowered"));
    }

    private List<String> differencesAfter(String part, String replacement) throws IOException {
        Path file = viewFolder.resolve(FILE);
        String text = Files.readString(file);
        assertTrue(text.contains(part), text);
        Files.writeString(file, text.replace(part, replacement));
        return differences();
    }

    private static void assertStart(String expected, List<String> differences) {
        assertEquals(1, differences.size(), differences::toString);
        assertTrue(differences.get(0).startsWith(expected), differences::toString);
    }

    @Test
    void anHonestLoweringIsEqual() throws IOException {
        assertEquals(List.of(), differences());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '#', textBlock = """
            i < size                ~ i <= size             ~ get(I)Ljava/lang/Comparable;
            100000 + from           ~ 100000 - from         ~ count(I)I
            count++;                ~                       ~ count(I)I
            100000                  ~ 100001                ~ count(I)I
            "none"                  ~ "nine"                ~ get(I)Ljava/lang/Comparable;
            catch (RuntimeException ~ catch (Error          ~ count(I)I
            (Comparable) items[i]   ~ (Comparable) items[0] ~ get(I)Ljava/lang/Comparable;
            case 2: return          ~ case 3: return        ~ count(I)I
            new Object[LIMIT]       ~ new String[LIMIT]     ~ <init>()V
            size = 0;               ~ size = 1;             ~ run()V
            { run(); } run();       ~ { run(); run(); }     ~ twice(Z)V
            """)
    void aChangedMethodIsNamed(String part, String other, String method) throws IOException {
        assertStart("p/Box." + method + ": instruction ",
                differencesAfter(part, other == null ? "" : other));
    }

    @Test
    void anotherExceptionTableIsCaught() throws IOException {
        assertStart("p/Box.count(I)I: instruction ", differencesAfter(
                "try {\n            run();", "run();\n        try {"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '#', textBlock = """
            int count(int from)   ~ long count(int from)                ~ .count(I)I: only in
            int count(int from)   ~ final int count(int from)           ~ .count(I)I: flags
            private int size      ~ protected int size                  ~ : fields
            private int size      ~ private int spare; private int size ~ : fields
            public final class    ~ public class                        ~ : flags
            implements Runnable   ~ extends Error implements Runnable   ~ : superclass
            implements Runnable   ~                                     ~ : interfaces
            static class Part { } ~                                     ~ $Part.class: only in
            """)
    void aChangedDeclarationIsNamed(String part, String other, String what) throws IOException {
        List<String> differences = differencesAfter(part, other == null ? "" : other);
        assertTrue(differences.stream().anyMatch(text -> text.startsWith("p/Box" + what)),
                differences::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            private int seen;                                   ~ has fields
            static int seen;                                    ~ has fields
            public BoxView() { stop(); } static void stop() { } ~ does something
            static { System.gc(); }                             ~ does something
            """)
    void aSuperclassThatMattersCannotBeDropped(String member, String why) throws IOException {
        ship(VIEW.replace("<T> {", "<T> {" + member));
        assertEquals(List.of("p/Box: its dropped superclass p/view/BoxView " + why),
                differences());
    }

    @Test
    void aConstructorThatOnlyCallsAnotherDoesNothing() throws IOException {
        ship(VIEW.replace("<T> {",
                "<T> { BoxView(Void none) { } public BoxView() { this(null); }"));
        assertEquals(List.of(), differences());
    }

    @Test
    void theSuperclassOfADroppedOneMustBeObject() throws IOException {
        ship(VIEW.replace("<T> {", "<T> extends Thread {"));
        String expected = "p/Box: superclass shipped java/lang/Thread, lowered java/lang/Object";
        assertEquals(List.of(expected), differences());
    }

    @Test
    void aLoweringThatDoesNotCompileIsReportedWithItsPlace() throws IOException {
        List<String> differences = differencesAfter("i < size", "i < length");
        assertStart(source + ":13: cannot find symbol", differences);
    }
}
