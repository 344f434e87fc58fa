package dev.avila.alloc.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The steps from the first state to one with a fault, for a reader. */
record Trace(List<Line> lines, String fault) {

    /** One step, what it returned, and the state after it. The first line is of no step. */
    record Line(String thread, String step, String returned, Map<String, String> state) {
    }

    /** A table of one line a step, and the fault below it. */
    @Override
    public String toString() {
        var rows = new ArrayList<List<String>>();
        rows.add(row("step", "thread", "does", "returns", lines.getFirst().state.keySet()));
        for (Line line : lines) {
            rows.add(row("" + (rows.size() - 1), line.thread, line.step, line.returned,
                line.state.values()));
        }
        var widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> text(row, widths)).collect(Collectors.joining())
            + fault + "\n";
    }

    private static List<String> row(String number, String thread, String step, String returned,
            Iterable<String> state) {
        var row = new ArrayList<String>();
        Collections.addAll(row, number, thread, step, returned);
        state.forEach(row::add);
        return row;
    }

    private static String text(List<String> row, int[] widths) {
        var text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            text.append(row.get(i)).repeat(' ', widths[i] - row.get(i).length() + 2);
        }
        return text.toString().stripTrailing() + "\n";
    }
}
