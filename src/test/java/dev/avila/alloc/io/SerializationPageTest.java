package dev.avila.alloc.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tables of {@code spec/Serialization.md} are those of the code. */
final class SerializationPageTest {

    private static String page() throws IOException {
        return Files.readString(Path.of("spec/Serialization.md"));
    }

    @Test
    void itHasARowForEachKindAndTheTestVectorOfThree() throws IOException {
        String page = page();
        for (Samples.Kind<?> kind : Samples.KINDS) {
            String row = "| `0x" + Integer.toHexString(kind.form().kind()) + "` | `" + kind + "`";
            assertTrue(page.contains(row), "no row for " + kind);
        }
        assertTrue(page.contains("    " + Samples.KINDS.get(0).bytes() + "\n"));
        assertTrue(page.contains("    " + Samples.KINDS.get(1).bytes() + "\n"));
        assertTrue(page.contains("    " + Samples.MAPS.get(1).bytes() + "\n"));
    }
}
