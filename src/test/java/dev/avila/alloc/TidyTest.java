package dev.avila.alloc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@code spec/style.md} as a test of the repository's own texts. */
final class TidyTest {

    private static final Path MAIN = Path.of("src/main/java/dev/avila/alloc");
    private static final Path MODELS = Path.of("spec/models/dev/avila/alloc/models");
    private static final List<String> PROVED = List.of("layout", "arena", "pool", "stack");

    @Test
    void textsAreClean() throws IOException {
        for (String root : List.of("src", "spec", "proofs", ".ci")) {
            check(Tidy.files(Path.of(root), ".java", ".md", ".key", ".properties", ".xml", "run"),
                Tidy::text);
        }
        check(List.of(Path.of("pom.xml"), Path.of("README.md")), Tidy::text);
    }

    @Test
    void javaStaysInItsColumns() throws IOException {
        check(Tidy.javaFiles(Path.of("src")), Tidy::columns);
        check(Tidy.javaFiles(Path.of("proofs")), Tidy::columns);
        check(Tidy.javaFiles(MODELS), Tidy::columns);
    }

    @Test
    void methodsAreShort() throws IOException {
        check(Tidy.javaFiles(Path.of("src/main/java/dev")), Tidy::methods);
        check(Tidy.javaFiles(Path.of("src/prover")), Tidy::methods);
        check(Tidy.javaFiles(Path.of("src/bench")), Tidy::methods);
        check(Tidy.javaFiles(Path.of("src/report")), Tidy::methods);
    }

    @Test
    void provedFilesHaveContractsFramesAndCatalogueWords() throws IOException {
        check(provedFiles(), Tidy::proved);
        check(Tidy.javaFiles(Path.of("proofs/must-fail")), Tidy::tags);
    }

    @Test
    void jmlAssumesNothing() throws IOException {
        check(Tidy.javaFiles(Path.of("src")), Tidy::assumptions);
        check(Tidy.javaFiles(Path.of("proofs")), Tidy::assumptions);
        check(Tidy.javaFiles(MODELS), Tidy::assumptions);
    }

    @Test
    void pagesNameWhatExists() throws IOException {
        var pages = new ArrayList<>(Tidy.files(Path.of("spec"), ".md"));
        pages.addAll(Tidy.files(Path.of("proofs"), ".md"));
        pages.add(Path.of("README.md"));
        for (Path page : pages) {
            Path folder = page.toAbsolutePath().getParent();
            check(List.of(page), text -> Tidy.deadPaths(text, folder));
        }
    }

    @Test
    void everyTypeHasItsPageItsTestsAndItsRow() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (Path file : provedFiles()) {
            String folder = file.getParent().getFileName().toString();
            for (String type : Tidy.usableTypes(Files.readString(file))) {
                assertExists("spec/" + type + ".md");
                assertExists("src/test/java/dev/avila/alloc/" + folder + "/" + type + "Test.java");
                var row = Pattern.compile("(?m)^\\|.*\\b" + type + "\\b.*\\|$");
                assertTrue(row.matcher(readme).find(), "README.md has no row for " + type);
            }
        }
    }

    @Test
    void everyErrorIsOnThePageOfTheErrors() throws IOException {
        String page = Files.readString(Path.of("spec/Errors.md"));
        for (Path file : Tidy.files(MAIN, "Exception.java")) {
            String type = file.getFileName().toString().replace(".java", "");
            assertTrue(page.contains("`" + type), "spec/Errors.md does not name " + type);
        }
    }

    @Test
    void everyRuleOfTheStylePageNamesItsTest() throws IOException {
        String page = Files.readString(Path.of("spec/style.md"));
        var rules = Pattern.compile("(?m)^\\d+\\. .*(?:\\n   .*)*").matcher(page).results()
            .toList();
        assertTrue(8 <= rules.size());
        for (var rule : rules) {
            assertTrue(rule.group().matches("(?s).*(Checked by `\\w+|Read by a person).*"),
                rule.group());
        }
        assertTrue(page.lines().count() <= 80);
    }

    private static List<Path> provedFiles() {
        var folders = Stream.concat(PROVED.stream().map(MAIN::resolve), Stream.of(MODELS));
        return folders.flatMap(folder -> Tidy.javaFiles(folder).stream())
            .filter(file -> !file.endsWith("package-info.java")).toList();
    }

    private static void assertExists(String path) {
        assertTrue(Files.exists(Path.of(path)), "there is no " + path);
    }

    private static void check(List<Path> files, Function<String, List<String>> rule)
            throws IOException {
        var complaints = new ArrayList<String>();
        for (Path file : files) {
            for (String complaint : rule.apply(Files.readString(file))) {
                complaints.add(file + ": " + complaint);
            }
        }
        assertTrue(complaints.isEmpty(), () -> String.join("\n", complaints));
    }

    /** Each rule sees a text that breaks it, and is content with one that does not. */
    @Nested
    final class Rules {

        private static final String LONG = "    int x = 0;\n".repeat(40);

        @Test
        void seeTabsBlanksAndThingsLeftToDo() {
            assertEquals(1, Tidy.text("a\tb\n").size());
            assertEquals(1, Tidy.text("a \n").size());
            assertEquals(1, Tidy.text("a\r\n").size());
            assertEquals(1, Tidy.text("// TO" + "DO: later\n").size());
            assertEquals(0, Tidy.text("// TO" + "DO #12: later\n").size());
        }

        @Test
        void seeLongLines() {
            assertEquals(0, Tidy.columns("x".repeat(100)).size());
            assertEquals(1, Tidy.columns("x".repeat(101)).size());
        }

        @Test
        void seeLongMethodsAndTheirMarks() {
            String method = "class A { void m() {\n" + LONG + "} }\n";
            assertEquals(1, Tidy.methods(method).size());
            assertEquals(0, Tidy.methods("// Deviation from style 1: why\n" + method).size());
            assertEquals(0, Tidy.methods("class A { void m() {\n} }\n").size());
        }

        @Test
        void seeLongProvedFiles() {
            String file = "class A {\n" + "\n".repeat(300) + "}\n";
            assertEquals(List.of("more than 300 lines"), Tidy.proved(file));
            assertEquals(List.of(), Tidy.proved("// Deviation from style 1: why\n" + file));
        }

        @Test
        void seeMissingContractsAndFrames() {
            assertEquals(List.of("m has no behaviour contract"),
                Tidy.proved("class A {\n public void m() { }\n}"));
            assertEquals(List.of("m has a contract case without a frame"), Tidy.proved("""
                class A {
                  //@ public normal_behavior ensures true;
                  public void m() { }
                }"""));
            assertEquals(List.of("n has no behaviour contract"), Tidy.proved("""
                class A {
                  //@ public normal_behavior assignable x; ensures true;
                  public void m() { }
                  public void n() { }
                }"""));
            assertEquals(List.of(), Tidy.proved("""
                class A {
                  //@ public normal_behavior ensures true;
                  public /*@ pure @*/ int m() { return 0; }
                  private void n() { }
                }"""));
        }

        @Test
        void seeWordsThatAssume() {
            for (String word : List.of("assume", "axiom", "requires_free", "nowarn", "halt")) {
                assertEquals(1, Tidy.assumptions("//@ " + word + " x;\n").size(), word);
                assertEquals(1, Tidy.assumptions("//+KEY@ " + word + " x;\n").size(), word);
                assertEquals(1, Tidy.assumptions("/*@ ensures a;\n  @ " + word + " x; */").size());
                assertEquals(0, Tidy.assumptions("// " + word + " x;\n").size(), word);
            }
        }

        @Test
        void seeWordsOutsideTheCatalogue() {
            assertEquals(1, Tidy.tags("//@ ensures x; // boundz\n").size());
            assertEquals(1, Tidy.tags("/*@ ensures x; // bounds, fun\n @*/").size());
            assertEquals(0, Tidy.tags("/*@ ensures x; // bounds, refusal\n @*/").size());
            assertEquals(0, Tidy.tags("// any comment\n").size());
        }

        @Test
        void seeDeadPaths() {
            Path here = Path.of("");
            assertEquals(1, Tidy.deadPaths("see `src/nowhere`", here).size());
            assertEquals(1, Tidy.deadPaths("see [a](nowhere.md#b)", here).size());
            assertEquals(0, Tidy.deadPaths("see `src/<Type>.md` [a](https://b.c) `src`", here)
                .size());
        }

        @Test
        void seeUsableTypesOnly() {
            assertEquals(List.of("A"), Tidy.usableTypes("public class A { public A() { } }"));
            assertEquals(List.of("A"), Tidy.usableTypes("public class A { A() { }\n"
                + "public static int b() { return 0; } }"));
            assertEquals(List.of(), Tidy.usableTypes("public class A { A() { } }"));
        }
    }
}
