package dev.avila.alloc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The code on the pages compiles and prints what it should; their links lead somewhere. */
final class ReadmeTest {

    private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");

    @Test
    void theExampleRunsAndPrintsWhatItSays(@TempDir Path folder) throws Exception {
        Matcher code = CODE.matcher(Files.readString(Path.of("README.md")));
        assertTrue(code.find());
        assertEquals("false\n0\ntrue [Ada, Grace]\n", run(folder, code.group(1)));
    }

    static List<Path> migrations() throws IOException {
        return pages().filter(page -> comingFrom(page) >= 0).toList();
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void beforeAndAfterAMigrationTheSameIsPrinted(Path page, @TempDir Path folder)
            throws Exception {
        Matcher code = CODE.matcher(Files.readString(page));
        assertTrue(code.find(comingFrom(page)), page + " shows no code");
        String[] sides = code.group(1).split("// before\n|// after\n");
        assertEquals(3, sides.length, page + " does not show before and after");
        String before = run(folder, sides[1]);
        assertFalse(before.isEmpty(), page + " prints nothing");
        assertEquals(before, run(folder, sides[2]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Arena", "GenerationalArena", "LockFreePool", "Scope",
        "SecondaryMap", "Serialization", "ThreadSegments", "TypedArena", "TypedSegments"})
    void aPagePrintsWhatItsCommentsSay(String page, @TempDir Path folder) throws Exception {
        Matcher code = CODE.matcher(Files.readString(Path.of("spec", page + ".md")));
        int printed = 0;
        while (code.find()) {
            if (code.group(1).contains("println")) {
                String says = Pattern.compile("println.*// (.*)").matcher(code.group(1)).results()
                        .map(found -> found.group(1) + "\n").collect(Collectors.joining());
                assertEquals(says, run(folder, code.group(1)));
                printed++;
            }
        }
        assertTrue(0 < printed);
    }

    private static int comingFrom(Path page) {
        try {
            return Files.readString(page).indexOf("## Coming from");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles {@code code} as the body of a method and gives what it prints. */
    private static String run(Path folder, String code) throws Exception {
        Path source = folder.resolve("Example.java");
        Files.writeString(source, """
                import com.fasterxml.jackson.databind.*;
                import dev.avila.alloc.*;
                import dev.avila.alloc.agrona.*;
                import dev.avila.alloc.arena.*;
                import dev.avila.alloc.concurrent.*;
                import dev.avila.alloc.foreign.*;
                import dev.avila.alloc.io.*;
                import dev.avila.alloc.jackson.*;
                import dev.avila.alloc.netty.*;
                import dev.avila.alloc.pool.*;
                import dev.avila.alloc.stack.*;
                import io.netty.buffer.*;
                import java.io.*;
                import java.lang.foreign.*;
                import java.lang.foreign.Arena;
                import java.util.*;
                import org.agrona.concurrent.*;
                public class Example implements AutoCloseable {
                    public void close() throws Exception {
                """ + code + "}\n}\n");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null,
                "-cp", System.getProperty("java.class.path"), source.toString()), code);
        PrintStream console = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
            ((AutoCloseable) loader.loadClass("Example").getConstructor().newInstance()).close();
        } finally {
            System.setOut(console);
        }
        return output.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void everyLinkOfEveryPageLeadsToAFile() throws IOException {
        for (Path page : pages().toList()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                Path target = page.resolveSibling(link.group(1));
                assertTrue(Files.exists(target), page + " links to " + link.group(1));
            }
        }
    }

    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> spec = Files.list(Path.of("spec"))) {
            return Stream.concat(Stream.of("README.md", "proofs/README.md").map(Path::of),
                    spec.filter(Files::isRegularFile).sorted().toList().stream());
        }
    }
}
