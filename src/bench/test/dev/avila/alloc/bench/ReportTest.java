package dev.avila.alloc.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.report.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From JMH's JSON to the page and the summary. */
final class ReportTest {

    @TempDir
    private Path folder;

    private static String entry(String method, String nanoseconds, String error) {
        return """
                {"benchmark": "dev.avila.alloc.bench.vec.IntPush.%s", "mode": "avgt", "forks": 2,
                 "jvmArgs": ["-Xmx1g"], "warmupIterations": 2, "warmupTime": "100 ms",
                 "measurementIterations": 5, "measurementTime": "50 ms",
                 "params": {"size": "100"},
                 "primaryMetric": {"score": %s, "scoreError": %s,
                  "scorePercentiles": {"50.0": %s}},
                 "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 0.0, "scoreError": "NaN",
                  "scorePercentiles": {"50.0": 0.0}}}}
                """.formatted(method, nanoseconds, error, nanoseconds);
    }

    private Results results(String... entries) throws IOException {
        Path file = folder.resolve("results.json");
        Files.writeString(file, Stream.of(entries).collect(Collectors.joining(",", "[", "]")));
        return Results.read(file);
    }

    private Results three() throws IOException {
        return results(entry("stackVec", "110.0", "1.0"), entry("arrayList", "1000.0", "100.0"),
                entry("raw", "100.0", "\"NaN\""));
    }

    private static Config config(Effort effort) {
        return new Config(effort, List.of(), false, Optional.of(Path.of("before.json")));
    }

    private String page(Effort effort, Results results, Results earlier) throws IOException {
        return Files.readString(
                new Report(config(effort), results, Optional.ofNullable(earlier)).write(folder));
    }

    @Test
    void thePageHasTimesAnOperationAndRatiosWithTheirIntervals() throws IOException {
        String page = page(Effort.QUICK, three(), null);
        assertTrue(page.contains("10.0 ± 1.0"), page);
        assertTrue(page.contains("0.110 (0.099 – 0.123)"), page);
        assertTrue(page.contains("less"), page);
        assertFalse(page.contains("no measurement") || page.contains("before.json"), page);
        assertTrue(Files.size(folder.resolve("vec.png")) > 0);
    }

    @Test
    void theErrorsOfARatioThatHasNoneAreNotMadeUp() throws IOException {
        assertTrue(page(Effort.QUICK, three(), null).contains(">1.10<"));
    }

    @Test
    void aSmokeRunSaysThatItIsNoMeasurement() throws IOException {
        assertTrue(page(Effort.SMOKE, three(), null).contains("no measurement"));
    }

    @Test
    void anEarlierRunIsComparedBenchmarkByBenchmark() throws IOException {
        Results earlier = results(entry("stackVec", "220.0", "2.0"), entry("gone", "1.0", "0.1"));
        String page = page(Effort.QUICK, three(), earlier);
        assertTrue(page.contains("before.json") && page.contains("0.500 (0.491 – 0.509)"), page);
        assertFalse(page.contains("gone"), page);
    }

    @Test
    void theSummaryTakesThePlaceOfTheLastOneOnly() throws IOException {
        Path page = folder.resolve("performance.md");
        Files.writeString(page, "before\n" + Summary.START + "old\n" + Summary.END + "after\n");
        Summary.update(page, config(Effort.QUICK), three());
        String text = Files.readString(page);
        assertTrue(text.startsWith("before\n" + Summary.START) && text.endsWith("after\n"), text);
        assertFalse(text.contains("old"), text);
        assertTrue(text.contains("| primitive StackVec | JDK, boxed 0.110; by hand 1.10; "
                + "fastest peer 0.110 |"), text);
    }

    @Test
    void thePageOfTheLibraryHasAPlaceForTheSummary() throws IOException {
        String page = Files.readString(Path.of("spec/performance.md"));
        assertTrue(page.indexOf(Summary.START) < page.indexOf(Summary.END), page);
        assertEquals(-1, page.indexOf(Summary.START, page.indexOf(Summary.END)));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertTrue(assertThrows(UsageException.class, () -> Results.read(Path.of("nowhere.json")))
                .getMessage().contains("nowhere.json"));
    }
}
