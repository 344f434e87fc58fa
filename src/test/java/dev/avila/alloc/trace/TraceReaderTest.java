package dev.avila.alloc.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.trace.MalformedTraceException.Fault;
import dev.avila.alloc.trace.Step.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TraceReaderTest {

    private static List<Step> read(String lines) {
        return TraceReader.read("some.rep", lines.lines().toList()).steps();
    }

    @Test
    void stepsKeepTheirLines() {
        assertEquals(List.of(new Step(2, Kind.ALLOCATE, 7, 512), new Step(4, Kind.RESIZE, 7, 640),
                new Step(5, Kind.FREE, 7, 0)),
                read("# one block\na 7 512\n\n r\t7  640 # larger\nf 7\n"));
    }

    @Test
    void aHeaderIsReadIfThereIsOne() {
        assertEquals(List.of(new Step(6, Kind.ALLOCATE, 0, 1), new Step(7, Kind.FREE, 0, 0)),
                read("# heap, ids, operations, weight\n20000\n1\n2\n0\na 0 1\nf 0\n"));
        assertEquals(List.of(), read("0\n0\n0\n1\n"));
        assertEquals(List.of(), read(""));
    }

    @Test
    void whatCAllowsOfNullAndOfNoBytesIsReadAsWhatItDoes() {
        assertEquals(List.of(new Step(6, Kind.ALLOCATE, 0, 8), new Step(7, Kind.FREE, 0, 0)),
                read("0\n1\n3\n1\nf -1\nr 0 8\nr 0 0\n"));
    }

    @Test
    void anIdCanBeUsedAgainWhenItIsFreed() {
        assertEquals(3, read("a 1 8\nf 1\na 1 16\n").size());
    }

    @Test
    void theGreatestNumbersAreRead() {
        assertEquals(List.of(new Step(1, Kind.ALLOCATE, Integer.MAX_VALUE, Integer.MAX_VALUE)),
                read("a 2147483647 2147483647"));
    }

    /** A bar stands for the end of a line. */
    @ParameterizedTest
    @CsvSource({
        "x 1 8, OPERATION, 1",
        "a 1 8|A 2 8, OPERATION, 2",
        "a 1 8|7, OPERATION, 2",
        "a 1, FIELDS, 1",
        "a 1 8 9, FIELDS, 1",
        "a 1 8|r 1, FIELDS, 2",
        "a 1 8|f 1 8, FIELDS, 2",
        "f, FIELDS, 1",
        "a -1 8, ID, 1",
        "a 2147483648 8, ID, 1",
        "a 99999999999999999999 8, ID, 1",
        "a one 8, ID, 1",
        "f -2, ID, 1",
        "0|1|1|1|a 1 8, ID, 5",
        "a 1 0, SIZE, 1",
        "a 1 -8, SIZE, 1",
        "a 1 2147483648, SIZE, 1",
        "a 1 8.5, SIZE, 1",
        "a 1 8|r 1 x, SIZE, 2",
        "r 1 0, SIZE, 1",
        "a 1 8|a 1 8, LIVE, 2",
        "f 1, NOT_LIVE, 1",
        "a 1 8|f 1|f 1, NOT_LIVE, 3",
        "0|2|3, HEADER, 3",
        "0|2|a 1 8, HEADER, 3",
        "0|2 3|1|1, HEADER, 2",
        "0|-2|1|1, HEADER, 2",
        "0|9|2|1|a 1 8, COUNT, 3",
        "0|9|0|1|a 1 8, COUNT, 3",
    })
    void aMalformedLineIsRefusedByItsNumber(String lines, Fault fault, int line) {
        MalformedTraceException refusal = assertThrows(MalformedTraceException.class,
                () -> read(lines.replace('|', '\n')));
        assertEquals(fault, refusal.fault());
        assertEquals(line, refusal.line());
        assertTrue(refusal.getMessage().startsWith("some.rep:" + line + ": this line "));
    }

    @ParameterizedTest
    @EnumSource
    void thePageOfTheSpecificationHasEachFault(Fault fault) throws IOException {
        assertTrue(Files.readString(Path.of("spec/Traces.md")).contains("\n| `" + fault + "` | "));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadAgain(Workload workload) {
        Trace trace = workload.generate(1, 100);
        assertEquals(trace,
                TraceReader.read(trace.name(), trace.text().lines().toList()));
    }

    @Test
    void aFileCanHaveAnyBytesInItsComments(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("some.rep");
        Files.write(file, new byte[] {'#', (byte) 0xff, '\r', '\n', 'a', ' ', '0', ' ', '1'});
        assertEquals(new Trace(file.toString(), List.of(new Step(2, Kind.ALLOCATE, 0, 1))),
                TraceReader.read(file));
    }
}
