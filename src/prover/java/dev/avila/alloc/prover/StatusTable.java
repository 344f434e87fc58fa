package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of the README, made from the results: a row a type, a column a property. {@code K} and
 * {@code O} say that KeY, OpenJML has closed every contract that shows the property.
 */
final class StatusTable {

    static final String START = "<!-- status: made by mvn verify -Pprove -Dproofs.update -->\n";
    static final String END = "<!-- end of status -->\n";

    private static final String ERRORS = "dev.avila.alloc";

    private final Map<String, List<Results.Line>> rows = new TreeMap<>();

    private StatusTable(Results results) {
        for (Results.Line line : results.lines()) {
            rows.computeIfAbsent(row(line.type()), key -> new ArrayList<>()).add(line);
        }
    }

    /** The table as Markdown. */
    static String of(Results results) {
        return new StatusTable(results).text();
    }

    /** Puts the table of {@code results} between the two marks in {@code readme}. */
    static void update(Path readme, Results results) throws IOException {
        String text = Files.readString(readme);
        Files.writeString(readme, text.substring(0, text.indexOf(START) + START.length())
                + of(results) + text.substring(text.indexOf(END)));
    }

    /** The errors, which are many and small, share a row. */
    private static String row(String type) {
        return type.endsWith("Exception") ? ERRORS : type;
    }

    private String text() {
        StringBuilder text = new StringBuilder("| type | contracts | KeY | OpenJML |");
        Stream.of(Property.values()).forEach(p -> text.append(' ').append(p.word()).append(" |"));
        text.append("\n|---|--:|--:|--:|");
        Stream.of(Property.values()).forEach(p -> text.append("---|"));
        text.append('\n');
        rows.forEach((type, lines) -> text.append(row(type, lines)));
        return text.toString();
    }

    private static String row(String type, List<Results.Line> lines) {
        List<Results.Line> key = lines.stream().filter(Results.Line::byKey).toList();
        List<Results.Line> openJml = lines.stream().filter(line -> !line.byKey()).toList();
        return "| " + link(type) + " | " + key.size() + " | " + closed(key) + " | "
                + (openJml.isEmpty() ? "" : closed(openJml)) + " | "
                + Stream.of(Property.values()).map(property -> cell(property, key, openJml))
                        .collect(Collectors.joining(" | ")) + " |\n";
    }

    private static String link(String type) {
        if (type.equals(ERRORS)) {
            return "[errors](spec/Errors.md)";
        }
        String name = type.substring(type.lastIndexOf('.') + 1);
        return "[" + name + "](spec/" + page(name) + ".md)";
    }

    /**
     * The page of a type. Handles, primitive forms and the parts of the buddy allocator share that
     * of the type they are of, the step models have one for all, and what is assumed of a user's
     * methods is among the assumptions.
     */
    static String page(String name) {
        return switch (name) {
            case "Checkpoint" -> "StaticArena";
            case "Equality" -> "trust";
            case "Id" -> "TypedArena";
            case "Powers" -> "BuddyAllocator";
            case "FreeChain", "LockFreePoolState", "SlotPlace" -> "concurrency";
            default -> name.startsWith("Buddy") ? "BuddyAllocator"
                    : name.replaceFirst("^(Int|Long|Double|Byte)+(?=Stack|Filing|Keys)", "");
        };
    }

    private static long closed(List<Results.Line> lines) {
        return lines.stream().filter(Results.Line::closed).count();
    }

    private static String cell(Property property, List<Results.Line> key,
            List<Results.Line> openJml) {
        List<Results.Line> byKey = showing(property, key);
        List<Results.Line> byOpenJml = showing(property, openJml);
        if (byKey.isEmpty()) {
            return "";
        }
        List<String> provers = new ArrayList<>();
        if (closed(byKey) == byKey.size()) {
            provers.add("K");
        }
        if (!byOpenJml.isEmpty() && closed(byOpenJml) == byOpenJml.size()) {
            provers.add("O");
        }
        return provers.isEmpty() ? "open" : String.join("+", provers);
    }

    private static List<Results.Line> showing(Property property, List<Results.Line> lines) {
        return lines.stream().filter(line -> List.of(line.properties().split(" "))
                .contains(property.word())).toList();
    }
}
