package dev.avila.alloc.prover.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code Box} names {@code Lid}, which names {@code Hinge}; nobody names {@code Other}. */
final class KeyViewTest {

    private static final String BOX = """
            package p;

            /** A box. */
            class Box<T> {
                //@ public invariant 0 <= size;
                int size;

                /*@ public normal_behavior
                  @   ensures \\result == Lid.of("a  b"); // bounds
                  @*/
                @Deprecated
                int size(T item) { return size; }
            }
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void writeSources() throws IOException {
        write("Box", BOX);
        write("Lid", "package p; class Lid { Hinge hinge; static class Knob { } }");
        write("Hinge", "package p; class Hinge { String name = \"a  b\"; }");
        write("Other", "package p; class Other { }");
        write("package-info", "package p;");
    }

    private void write(String type, String text) throws IOException {
        Files.writeString(root.resolve(type + ".java"), text);
    }

    private KeyView view() {
        return KeyView.ofFolder(root,
                KeyView.ofLibrary(List.of(), Path.of("proofs/stubs")));
    }

    private String hash(String type) {
        return view().sha256(type, List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            /** A box. */             ~ /** Not a vase. */
            int size;                 ~ int    size ; // how many
            0 <= size;                ~ 0   <= size;
            \\result ==               ~ \\result    ==
            @Deprecated               ~ @SuppressWarnings("x")
            { return size; }          ~ { /* the size */ return size; }
            Box<T>                    ~ Box<T extends Object>
            """)
    void theHashIsBlindForWhatNoProofSees(String part, String other) throws IOException {
        String before = hash("p.Box");
        edit(part, other);
        assertEquals(before, hash("p.Box"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            return size;              ~ return size + 0;
            0 <= size;                ~ 0 < size;
            // bounds                 ~ // functional
            //@ public invariant      ~ //+KEY@ public invariant
            Box<T>                    ~ Box<T extends Number>
            int size;                 ~ long size;
            """)
    void theHashSeesCodeAndJml(String part, String other) throws IOException {
        String before = hash("p.Box");
        edit(part, other);
        assertNotEquals(before, hash("p.Box"));
    }

    private void edit(String part, String other) throws IOException {
        assertTrue(BOX.contains(part), part);
        write("Box", BOX.replace(part, other));
    }

    @Test
    void theHashSeesWhatTheSourceDependsOn() throws IOException {
        String before = hash("p.Box");
        write("Other", "package p; class Other { int x; }");
        assertEquals(before, hash("p.Box"));
        write("Hinge", "package p; class Hinge { String name = \"a b\"; }");
        String after = hash("p.Box");
        assertNotEquals(before, after);
        Path stub = Files.writeString(root.resolve("stub.key"), "rule");
        assertNotEquals(after, view().sha256("p.Box", List.of(stub)));
    }

    @Test
    void aNestedTypeHasTheHashOfItsFile() {
        assertEquals(hash("p.Lid"), hash("p.Lid.Knob"));
    }

    @Test
    void aFolderIsCompletedByTheLibraryTypesItNames(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Mine.java"), "class Mine { /*@ ensures Lid.a; @*/ }");
        Files.writeString(folder.resolve("Hinge.java"), "package p; class Hinge { int mine; }");
        KeyView view = KeyView.ofFolder(folder, view());
        assertEquals(List.of("Mine", "p.Hinge", "p.Lid"),
                view.sources().stream().map(SourceFile::type).toList());
        assertEquals(List.of("Mine"),
                view.subjects().stream().map(SourceFile::type).toList());
        assertTrue(view.file("p.Hinge").text().contains("mine"));
    }

    private static KeyView of(Path folder) {
        return KeyView.ofFolder(folder, KeyView.ofLibrary(List.of(), Path.of("proofs/stubs")));
    }

    @Test
    void whatHasNoClauseAndIsNotNeededMayBeAnyJava(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Mine.java"), "class Mine { /*@ ensures true; @*/ }");
        Files.writeString(folder.resolve("Record.java"), "record Record(/*@ pure @*/ int x) { }");
        Files.writeString(folder.resolve("View.java"),
                "package p.view; class View { /*@ ensures true; @*/ Runnable r = () -> { }; }");
        KeyView view = of(folder);
        assertEquals(List.of("Mine"), view.sources().stream().map(SourceFile::type).toList());
        assertEquals(List.of("Record", "p.view.View"),
                view.leftOut().stream().map(SourceFile::type).toList());
        Files.writeString(folder.resolve("Mine.java"), "class Mine { /*@ ensures Record.x; @*/ }");
        assertRefused(folder.resolve("Record.java") + ":1: KeY does not read a record declaration",
                () -> of(folder).write(folder.resolve("out")));
    }

    private static void assertRefused(String message, Executable executable) {
        RefusedException refused = assertThrows(RefusedException.class, executable);
        assertTrue(refused.getMessage().startsWith(message), refused.getMessage());
    }

    @Test
    void oneFileIsAFolderToo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Mine.java");
        Files.writeString(file, "class Mine { /*@ ensures true; @*/ }");
        Files.writeString(folder.resolve("Other.java"), "class Mine { /*@ ensures true; @*/ }");
        assertEquals(List.of("Mine"), of(file).subjects().stream().map(SourceFile::type).toList());
    }

    @Test
    void aTypeIsDeclaredOnce(@TempDir Path folder) throws IOException {
        Path first = folder.resolve("A.java");
        Files.writeString(first, "package q; class A { } class Mine { }");
        Path second = folder.resolve("Mine.java");
        Files.writeString(second, "package q; class Mine { }");
        assertRefused(second + ":1: q.Mine is also declared in " + first, () -> of(folder));
    }

    @Test
    void aFileIsWrittenUnderTheNameOfItsPublicType(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("copy.java"),
                "package q; class Part { } public class Mine { /*@ ensures true; @*/ }");
        KeyView view = of(folder);
        view.write(folder.resolve("out"));
        assertTrue(Files.exists(folder.resolve("out/q/Mine.java")));
        assertEquals(view.file("q.Mine"), view.file("q.Part.Inner"));
    }

    @Test
    void whatIsNoUtf8IsRefusedWithItsLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Mine.java");
        Files.write(file, "class Mine {\n // \u00fc\n}".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(file + ":2: this is no UTF-8 text; save the file in UTF-8",
                () -> of(folder));
    }

    @Test
    void theLibraryIsItsProvedPackagesAndItsErrors(@TempDir Path folder) throws IOException {
        Path library = folder.resolve("dev/avila/alloc");
        for (String name : List.of("Error", "pool/Pool", "pool/deep/No", "view/View")) {
            Path file = library.resolve(name + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "class " + name.replaceAll(".*/", "") + " { }");
        }
        KeyView view = KeyView.ofLibrary(List.of(folder), Path.of("proofs/stubs"));
        assertEquals(List.of("Error", "Pool"),
                view.sources().stream().map(SourceFile::simpleName).toList());
    }

    @Test
    void theViewIsWrittenWhereThePackagesDemand(@TempDir Path folder) throws IOException {
        Path leftover = Files.writeString(folder.resolve("Old.java"), "");
        KeyView view = view();
        view.write(folder);
        assertTrue(Files.readString(folder.resolve("p/Box.java")).contains("class Box "));
        assertFalse(Files.exists(leftover));
        assertEquals(root.resolve("Box.java"),
                view.originals(folder).get(folder.resolve("p/Box.java").toAbsolutePath()));
    }
}
