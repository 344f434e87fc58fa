package dev.avila.alloc.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of a trace that was computed by hand, and their texts. */
final class TraceReportTest {

    /**
     * On a first fit of 64 bytes in steps of 8: 0 at 0, 1 at 16, 2 at 40; 3 finds no room, 1 goes,
     * 4 goes to 16; 2 becomes 20 in place, 0 moves to 24; 5 is too large; nothing is left of 3.
     */
    private static final Trace TRACE = TraceReader.read("some.rep", List.of("a 0 9", "a 1 20",
            "a 2 17", "a 3 8", "f 1", "a 4 5", "r 2 20", "r 0 2", "a 5 65", "f 3"));

    private static Outcome outcome() {
        return new Replay(TRACE, new FirstFit(64)).run();
    }

    private static TraceReport report(String... faults) {
        return new TraceReport("mvn some", List.of(new Result(outcome(), 12_345_678)),
                List.of(faults));
    }

    @Test
    void eachStepLeavesTheBytesThatWereComputed() {
        Moment last = new Moment(27, 40, 48);
        assertEquals(List.of(new Moment(9, 16, 16), new Moment(29, 40, 40), new Moment(46, 64, 64),
                new Moment(46, 64, 64), new Moment(26, 40, 64), new Moment(31, 48, 64),
                new Moment(34, 48, 64), last, last, last), outcome().moments());
    }

    @Test
    void countsPeaksAndSharesAreThoseThatWereComputed() {
        Outcome outcome = outcome();
        assertEquals(10, outcome.steps());
        assertEquals(1, outcome.moved());
        assertEquals(1, outcome.tooLarge());
        assertEquals(1, outcome.noRoom());
        assertEquals(1, outcome.skipped());
        assertEquals(46, outcome.peakLive());
        assertEquals(64, outcome.peakLent());
        assertEquals(64, outcome.peakRange());
        assertEquals(46 / 64.0, outcome.utilisation());
        assertEquals(1 - 302 / 440.0, outcome.internalFragmentation(), 1e-12);
        assertEquals(1 - 440 / 520.0, outcome.externalFragmentation(), 1e-12);
    }

    @Test
    void whereNothingWasLentNoShareIsMadeUp() {
        Outcome outcome = new Replay(TRACE, new FirstFit(0)).run();
        assertEquals(6, outcome.tooLarge());
        assertEquals(4, outcome.skipped());
        assertEquals(0, outcome.utilisation());
        assertEquals(0, outcome.internalFragmentation());
        assertEquals(0, outcome.externalFragmentation());
    }

    @Test
    void theTextHasALineAResult() {
        assertEquals("""
                trace     allocator  steps  moved  too large  no room  skipped  capacity B  \
                peak live B  peak lent B  peak range B  utilisation %  internal %  external %  \
                million steps/s, indicative
                some.rep  first fit     10      1          1        1        1          64  \
                         46           64            64           71.9        31.4        15.4  \
                                       12.3
                """, report().text());
    }

    @Test
    void thePageHasTheNumbersTheChartsAndTheFaults(@TempDir Path folder) throws IOException {
        String page = Files.readString(report("what <broke>").write(folder));
        for (Column column : Column.values()) {
            assertTrue(page.contains(">" + column.heading() + "<"), column.heading());
        }
        assertTrue(page.contains(">71.9<") && page.contains("src=\"usage-0.png\""), page);
        assertTrue(page.contains("what &lt;broke&gt;"), page);
        assertTrue(0 < Files.size(folder.resolve("usage-0.png")));
        assertEquals(report().text(), Files.readString(folder.resolve("report.txt")));
        assertFalse(Files.readString(report().write(folder)).contains("class=\"warning\""));
    }

    @Test
    void thePageOfTheSpecificationExplainsEachColumn() throws IOException {
        String page = Files.readString(Path.of("spec/Traces.md"));
        for (Column column : Column.values()) {
            assertTrue(page.contains("\n| " + column.heading() + " | "), column.heading());
        }
    }

    @Test
    void aPassWithoutChecksDoesAllSteps() {
        List<Step> resized = TraceReader.read("r", List.of("a 0 8", "r 0 24", "f 0")).steps();
        List<String> calls = new ArrayList<>();
        assertTrue(0 < Throughput.perSecond(new Trace("r", resized), () -> {
            calls.clear();
            return new FirstFit(64) {
                @Override
                public long tryAllocate(long size) {
                    calls.add("allocate " + size);
                    return super.tryAllocate(size);
                }

                @Override
                public boolean tryRelease(long offset) {
                    calls.add("release " + offset);
                    return super.tryRelease(offset);
                }
            };
        }));
        assertEquals(List.of("allocate 8", "allocate 24", "release 0", "release 8"), calls);
    }
}
