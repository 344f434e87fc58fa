package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Class by property: how many contracts show it, and how many of them are closed. A cell is
 * {@code 5} if all five are closed, {@code 4/5} if one is not, {@code -} if none speaks of it.
 */
final class PropertyTable {

    /** The cells of one class, and its cost. */
    static final class Row {

        private final Map<Property, int[]> cells = new TreeMap<>();
        private int closed;
        private int contracts;
        private long steps;
        private double seconds;

        private void add(Verdict verdict) {
            contracts++;
            closed += verdict.closed() ? 1 : 0;
            steps += verdict.outcome().steps();
            seconds += verdict.outcome().seconds();
            for (Property property : verdict.contract().properties(verdict.options())) {
                int[] cell = cells.computeIfAbsent(property, key -> new int[2]);
                cell[0] += verdict.closed() ? 1 : 0;
                cell[1]++;
            }
        }

        String cell(Property property) {
            int[] cell = cells.get(property);
            return cell == null ? "-" : ratio(cell[0], cell[1]);
        }

        String contracts() {
            return ratio(closed, contracts);
        }

        boolean proved() {
            return closed == contracts;
        }

        boolean open(Property property) {
            int[] cell = cells.get(property);
            return cell != null && cell[0] < cell[1];
        }

        long steps() {
            return steps;
        }

        double seconds() {
            return seconds;
        }

        private static String ratio(int part, int whole) {
            return part == whole ? Integer.toString(whole) : part + "/" + whole;
        }
    }

    private final Map<String, Row> rows = new TreeMap<>();
    private final Row total = new Row();

    PropertyTable(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            rows.computeIfAbsent(verdict.contract().type(), key -> new Row()).add(verdict);
            total.add(verdict);
        }
    }

    Map<String, Row> rows() {
        return rows;
    }

    Row total() {
        return total;
    }

    String text() {
        int width = rows.keySet().stream().mapToInt(type -> label(type).length()).max().orElse(5);
        StringBuilder text = new StringBuilder("\n" + " ".repeat(width));
        for (Property property : Property.values()) {
            text.append("  ").append(property.word());
        }
        text.append(String.format(" %10s %10s %9s%n", "contracts", "steps", "seconds"));
        rows.forEach((type, row) -> text.append(line(label(type), width, row)));
        return text.append(line("all", width, total)).toString();
    }

    private static String line(String label, int width, Row row) {
        List<String> cells = new ArrayList<>();
        for (Property property : Property.values()) {
            cells.add(String.format("  %" + property.word().length() + "s", row.cell(property)));
        }
        return String.format(Locale.ROOT, "%-" + width + "s%s %10s %,10d %9.1f%n", label,
                String.join("", cells), row.contracts(), row.steps(), row.seconds());
    }

    private static String label(String type) {
        return type.replace("dev.avila.alloc.", "");
    }
}
