package dev.avila.alloc.trace;

import dev.avila.alloc.report.Machine;
import dev.avila.alloc.report.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The results as a text and as a page with charts.
 *
 * @param command that asked for them
 * @param faults the messages of the promises that were not kept
 */
record TraceReport(String command, List<Result> results, List<String> faults) {

    private static final int GAP = 2;

    /** A table: a line a result. */
    String text() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.concat(Stream.of("trace", "allocator"), headings().stream()).toList());
        results.forEach(result -> lines.add(Stream.concat(
                Stream.of(result.outcome().trace(), result.outcome().target()),
                cells(result).stream()).toList()));
        int[] widths = IntStream.range(0, lines.getFirst().size())
                .map(column -> lines.stream().mapToInt(line -> line.get(column).length()).max()
                        .orElse(0)).toArray();
        return lines.stream().map(line -> line(line, widths) + "\n")
                .collect(Collectors.joining());
    }

    /** Names to the left, numbers to the right. */
    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String blanks = " ".repeat(widths[column] - cell.length());
            line.append(column < 2 ? cell + blanks : blanks + cell).append(" ".repeat(GAP));
        }
        return line.toString().stripTrailing();
    }

    private static List<String> headings() {
        return Stream.of(Column.values()).map(Column::heading).toList();
    }

    private static List<String> cells(Result result) {
        return Stream.of(Column.values()).map(column -> column.of(result)).toList();
    }

    /** Writes the text, the charts and the page into {@code folder} and returns the page. */
    Path write(Path folder) throws IOException {
        Files.writeString(folder.resolve("report.txt"), text());
        for (int i = 0; i < results.size(); i++) {
            new UsageChart(results.get(i).outcome()).write(folder.resolve(chart(i)));
        }
        Path page = folder.resolve("index.html");
        Files.writeString(page, Template.render("trace/traces.ftlh", model()));
        return page;
    }

    private static String chart(int index) {
        return "usage-" + index + ".png";
    }

    private Map<String, Object> model() throws IOException {
        Machine machine = Machine.read();
        Map<String, List<Map<String, Object>>> traces = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            Outcome outcome = results.get(i).outcome();
            traces.computeIfAbsent(outcome.trace(), name -> new ArrayList<>()).add(Map.of(
                    "name", outcome.target(), "cells", cells(results.get(i)), "chart", chart(i)));
        }
        return Map.of("command", command, "date", LocalDate.now().toString(),
                "machine", machine.text(), "jdk", machine.jdk(), "faults", faults,
                "headings", headings(), "traces", traces);
    }
}
