package dev.avila.alloc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example compiles and prints what its comments say; its links lead somewhere. */
final class ReadmeTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");

    @Test
    void theExampleRunsAndPrintsWhatItSays(@TempDir Path folder) throws Exception {
        Matcher code = Pattern.compile("(?s)```java\n(.*?)```").matcher(read("README.md"));
        assertTrue(code.find());
        Path source = folder.resolve("Example.java");
        Files.writeString(source, """
                import dev.avila.alloc.arena.StaticArena;
                import dev.avila.alloc.pool.Pool;
                import dev.avila.alloc.stack.StackVec;
                public class Example implements Runnable {
                    public void run() {
                """ + code.group(1) + "}\n}\n");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null,
                "-cp", "target/classes", source.toString()));
        assertEquals("false\n0\ntrue [Ada, Grace]\n", run(folder));
    }

    private static String run(Path folder) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
            ((Runnable) loader.loadClass("Example").getConstructor().newInstance()).run();
        } finally {
            System.setOut(console);
        }
        return output.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void everyLinkOfEveryPageLeadsToAFile() throws IOException {
        try (Stream<Path> pages = Stream.of("README.md", "proofs/README.md").map(Path::of);
                Stream<Path> spec = Files.list(Path.of("spec"))) {
            for (Path page : Stream.concat(pages, spec).toList()) {
                Matcher link = LINK.matcher(Files.readString(page));
                while (link.find()) {
                    Path target = page.resolveSibling(link.group(1));
                    assertTrue(Files.exists(target), page + " links to " + link.group(1));
                }
            }
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}
