package dev.avila.alloc.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.report.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TraceConfigTest {

    @AfterEach
    void clear() {
        List.of("traces", "traces.seed", "traces.steps", "traces.capacity", "traces.block")
                .forEach(System::clearProperty);
    }

    private static TraceConfig read(String traces) {
        System.setProperty("traces", traces);
        return TraceConfig.read();
    }

    private static List<String> names(TraceConfig config) throws IOException {
        return config.traces().stream().map(Trace::name).toList();
    }

    @Test
    void nothingIsAllWorkloads() throws IOException {
        assertEquals(Workload.words(), names(read("")));
        assertEquals(Workload.words(), names(read("true")));
        assertEquals("mvn verify -Ptraces -Dtraces=uniform,bimodal,stack,queue,fragmenting,resizing"
                + " -Dtraces.seed=1 -Dtraces.steps=10000", read("").command());
    }

    @Test
    void filesAndFoldersAndWorkloadsGoTogether(@TempDir Path folder) throws IOException {
        Path one = Files.writeString(folder.resolve("one.rep"), "a 0 8\n");
        Path two = Files.writeString(folder.resolve("two.rep"), "a 0 16\n");
        Path other = Files.writeString(folder.resolve("other.txt"), "a 0 24\n");
        assertEquals(List.of("stack", other.toString(), one.toString(), two.toString()),
                names(read("stack," + other + "," + folder)));
    }

    @Test
    void whatIsNotThereIsRefusedWithTheKnownWords() {
        String message = assertThrows(UsageException.class,
                () -> read("nowhere.rep").traces()).getMessage();
        assertTrue(message.contains("nowhere.rep") && message.contains("bimodal"), message);
    }

    @Test
    void numbersAreTakenInTheirRanges() throws IOException {
        System.setProperty("traces.seed", "7");
        System.setProperty("traces.steps", "50");
        assertEquals(Workload.QUEUE.generate(7, 50), read("queue").traces().getFirst());
        for (String wrong : List.of("0", "-1", "x", "10000001", "99999999999999999999")) {
            System.setProperty("traces.steps", wrong);
            assertTrue(assertThrows(UsageException.class, TraceConfig::read).getMessage()
                    .contains("-Dtraces.steps"));
        }
    }

    @Test
    void theRangeIsTwiceThePeakAndABlockFitsNineOfTenRequests() {
        List<String> lines = List.of("a 0 10", "a 1 20", "a 2 30", "a 3 33", "a 4 40", "a 5 40",
                "a 6 40", "a 7 40", "a 8 60", "a 9 64", "a 10 900");
        Trace trace = TraceReader.read("some.rep", lines);
        assertEquals(new Targets(4096, 64), read("").targets(trace));
        System.setProperty("traces.capacity", "1000");
        assertEquals(new Targets(1000, 64), read("").targets(trace));
        System.setProperty("traces.block", "2000");
        assertEquals(new Targets(2000, 2000), read("").targets(trace));
        assertEquals(new Targets(1, 1), Targets.of(new Trace("empty", List.of())));
    }

    @Test
    void aRangeThatNoArrayHasIsRefused() {
        Trace trace = TraceReader.read("some.rep", List.of("a 0 536870913"));
        String message = assertThrows(UsageException.class,
                () -> read("").targets(trace)).getMessage();
        assertTrue(message.contains("2147483648") && message.contains("-Dtraces.capacity"),
                message);
    }
}
