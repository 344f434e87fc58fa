package dev.avila.alloc.prover.jml;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Splits JML text into headings and clauses. It reads their shape, not their expressions. */
final class ClauseReader {

    private static final Pattern HEADING = Pattern.compile("\\s*(?:(also)|(?:(?:public|protected"
            + "|private)\\s+)?"
            + "((?:normal|exceptional|model|break|continue|return)?_?behaviou?r))\\b");
    private static final Pattern WORD = Pattern.compile("\\s*(?:(?:public|private|protected|static"
            + "|instance|redundantly)\\s+)*(\\w+)");

    /** Clauses about a type, which may stand right before the contract of its next method. */
    private static final Set<String> OF_TYPES = Set.of("invariant", "initially", "constraint",
            "ghost", "model", "represents", "axiom");

    private final List<SpecCase> cases = new ArrayList<>();
    private final List<Clause> ofTypes = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();
    private String kind = "behavior";
    private boolean open;
    private int caseLine;
    private int lastLine;
    private int line;

    private ClauseReader() { }

    /** The specification cases in {@code comments}, in the order of the source. */
    static List<SpecCase> cases(List<JmlComment> comments) {
        return readAll(comments).cases;
    }

    /** The clauses in {@code comments} that are about a type, not about a method. */
    static List<Clause> ofTypes(List<JmlComment> comments) {
        return readAll(comments).ofTypes;
    }

    /** All clauses in {@code comment}, those in method bodies too. */
    static List<Clause> all(JmlComment comment) {
        ClauseReader reader = readAll(List.of(comment));
        return Stream.concat(reader.ofTypes.stream(),
                reader.cases.stream().flatMap(specCase -> specCase.clauses().stream())).toList();
    }

    private static ClauseReader readAll(List<JmlComment> comments) {
        ClauseReader reader = new ClauseReader();
        comments.forEach(reader::read);
        reader.endCase();
        return reader;
    }

    private void read(JmlComment comment) {
        line = comment.line();
        String text = comment.text();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                end = end < 0 ? text.length() : end;
                text = text.substring(0, i) + " ".repeat(end - i) + text.substring(end);
            }
            char c = text.charAt(i);
            depth += c == '(' || c == '{' || c == '[' ? 1 : 0;
            depth -= c == ')' || c == '}' || c == ']' ? 1 : 0;
            if (c == ';' && depth == 0) {
                clause(text.substring(start, i), tags(comment.text(), i));
                start = i + 1;
            }
        }
        headings(text.substring(start));
    }

    /** Consumes the headings at the start of {@code text}; the rest, after them. */
    private String headings(String text) {
        Matcher heading = HEADING.matcher(text);
        while (heading.lookingAt()) {
            int skipped = newlines(text.substring(0, heading.end()).stripTrailing());
            if (heading.group(1) != null) {
                endCase();
            } else {
                kind = heading.group(2);
                caseLine = open ? caseLine : line + skipped;
                lastLine = line + skipped;
                open = true;
            }
            line += skipped;
            text = text.substring(heading.end());
            heading = HEADING.matcher(text);
        }
        if (text.isBlank()) {
            line += newlines(text);
        }
        return text;
    }

    private void clause(String withHeadings, Set<Property> tags) {
        String text = headings(withHeadings);
        int indent = text.length() - text.stripLeading().length();
        int first = line + newlines(text.substring(0, indent));
        line += newlines(text);
        Matcher word = WORD.matcher(text);
        if (word.lookingAt()) {
            String body = text.substring(word.end()).strip().replaceAll("\\s*\n\\s*", "\n");
            Clause clause = new Clause(word.group(1), body, first, line, tags);
            if (isOfType(clause)) {
                ofTypes.add(clause);
            } else {
                clauses.add(clause);
                caseLine = open ? caseLine : first;
                lastLine = line;
                open = true;
            }
        }
    }

    private static boolean isOfType(Clause clause) {
        return OF_TYPES.contains(clause.keyword())
                || clause.keyword().equals(SpecCase.READS) && clause.text().startsWith("\\inv");
    }

    private void endCase() {
        if (open) {
            cases.add(new SpecCase(kind, List.copyOf(clauses), caseLine, lastLine));
        }
        clauses.clear();
        open = false;
        kind = "behavior";
    }

    /** The property words in the comment behind the semicolon, if that is what the comment is. */
    private static Set<Property> tags(String text, int semicolon) {
        int end = text.indexOf('\n', semicolon);
        String rest = text.substring(semicolon + 1, end < 0 ? text.length() : end).strip();
        Set<Property> tags = EnumSet.noneOf(Property.class);
        if (rest.startsWith("//")) {
            Stream.of(rest.substring(2).strip().split("\\s*,\\s*"))
                    .map(Property::of).flatMap(Optional::stream).forEach(tags::add);
        }
        return tags;
    }

    private static int newlines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
