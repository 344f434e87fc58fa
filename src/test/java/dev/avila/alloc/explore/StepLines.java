package dev.avila.alloc.explore;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.body.MethodDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The table of a page that ties each atomic step of a class to its line and to its model:
 *
 * <pre>
 * | step | Type | model |
 * |---|---|---|
 * | `name` | `line of the class` | `line of the model's method name`, `line of its helper` |
 * </pre>
 *
 * <p>A line of the class that makes an atomic step ends in {@code // step: name}. The second cell
 * quotes all such lines of that name, without the mark. A quote has no blanks around it, and
 * {@code \|} for a bar. The rest of the third cell is free.
 */
final class StepLines {

    private static final Path CONCURRENT = Path.of("src/main/java/dev/avila/alloc/concurrent");

    private static final Pattern MARKED = Pattern.compile("(?m)^ *(.*?) *// step: (\\w+)$");
    private static final Pattern ATOMIC_WRITE = Pattern.compile(
        "(?m)^.*\\b[A-Z_]+\\.(?:set|compareAnd|weakCompareAnd|getAnd)\\w*\\(.*$");
    private static final Pattern QUOTE = Pattern.compile("`([^`]+)`");
    private static final String UNESCAPED_BAR = "(?<!\\\\)\\|";

    private final String type;
    private final String source;
    private final String model;
    private final List<String> helpers;

    /** The texts of the class, of its step model, and of the classes that the model calls. */
    StepLines(String type, String source, String model, String... helpers) {
        this.type = type;
        this.source = source;
        this.model = model;
        this.helpers = List.of(helpers);
    }

    /** The class of that name in package {@code concurrent}, with its model among all models. */
    static StepLines of(String type) throws IOException {
        var helpers = new ArrayList<String>();
        for (Path file : ModelSources.all()) {
            helpers.add(Files.readString(file));
        }
        return new StepLines(type, Files.readString(CONCURRENT.resolve(type + ".java")),
            Files.readString(ModelSources.of(type + "Model")), helpers.toArray(String[]::new));
    }

    /** What is wrong in the page, or in the marks of the class. */
    List<String> complaints(String page) {
        var complaints = new ArrayList<String>();
        var rows = new LinkedHashMap<String, List<String>>();
        for (List<String> row : table(page)) {
            if (rows.put(row.get(0).replace("`", ""), row) != null) {
                complaints.add("two rows of " + row.get(0));
            }
        }
        var marked = marked();
        var methods = methods();
        Stream.concat(marked.keySet().stream(), methods.keySet().stream()).distinct()
            .filter(step -> !rows.containsKey(step))
            .forEach(step -> complaints.add("no row of " + step));
        rows.forEach((step, row) -> {
            checkSource(step, quotes(row.get(1)), marked.getOrDefault(step, List.of()), complaints);
            checkModel(step, quotes(row.get(2)), methods.getOrDefault(step, List.of()), complaints);
        });
        ATOMIC_WRITE.matcher(source).results().map(MatchResult::group)
            .filter(line -> !MARKED.matcher(line).find())
            .forEach(line -> complaints.add("an atomic write is no step: " + line.strip()));
        return complaints;
    }

    private static void checkSource(String step, List<String> quotes, List<String> lines,
            List<String> complaints) {
        if (lines.isEmpty()) {
            complaints.add("no line of the class is step " + step);
        } else if (!quotes.equals(lines)) {
            complaints.add(step + " is " + lines + ", not " + quotes);
        }
    }

    private void checkModel(String step, List<String> quotes, List<String> lines,
            List<String> complaints) {
        if (lines.isEmpty()) {
            complaints.add("no method of the model is step " + step);
        } else if (quotes.stream().noneMatch(lines::contains)) {
            complaints.add(step + " quotes no line of the model's method");
        }
        var known = new ArrayList<>(lines);
        helpers.forEach(helper -> helper.lines().map(String::strip).forEach(known::add));
        quotes.stream().filter(quote -> !known.contains(quote))
            .forEach(quote -> complaints.add(step + " quotes no line of the models: " + quote));
    }

    /** The lines of each step in the class, without their marks. */
    private Map<String, List<String>> marked() {
        var marked = new LinkedHashMap<String, List<String>>();
        MARKED.matcher(source).results().forEach(line -> marked.computeIfAbsent(line.group(2),
            step -> new ArrayList<>()).add(line.group(1)));
        return marked;
    }

    /** The lines of each public method of the model that is not pure. */
    private Map<String, List<String>> methods() {
        var methods = new LinkedHashMap<String, List<String>>();
        String[] lines = model.split("\n");
        for (var method : new JavaParser().parse(model).getResult().orElseThrow()
                .findAll(MethodDeclaration.class)) {
            var range = method.getRange().orElseThrow();
            var body = Stream.of(lines).limit(range.end.line).skip(range.begin.line - 1)
                .map(String::strip).toList();
            if (method.isPublic() && !body.getFirst().contains("/*@ pure @*/")) {
                methods.put(method.getNameAsString(), body);
            }
        }
        return methods;
    }

    /** The cells of each row below the header. */
    private List<List<String>> table(String page) {
        return page.lines().dropWhile(line -> !line.equals("| step | " + type + " | model |"))
            .takeWhile(line -> line.startsWith("|")).skip(2)
            .map(line -> Stream.of(line.split(UNESCAPED_BAR)).skip(1).map(String::strip).toList())
            .filter(row -> row.size() == 3).toList();
    }

    private static List<String> quotes(String cell) {
        return QUOTE.matcher(cell).results().map(quote -> quote.group(1).replace("\\|", "|"))
            .toList();
    }
}
