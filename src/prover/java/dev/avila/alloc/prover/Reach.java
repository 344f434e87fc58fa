package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.Clause;
import dev.avila.alloc.prover.jml.MethodSpec;
import dev.avila.alloc.prover.jml.SpecCase;
import dev.avila.alloc.prover.jml.TypeSpec;
import dev.avila.alloc.prover.lower.SourceFile;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the proof of a method meets: its text, and the contracts of all that is named there. */
final class Reach {

    /** Within quantifiers OpenJML does not check the arithmetic, so that it may wrap unnoticed. */
    static final Pattern QUANTIFIER =
            Pattern.compile("\\\\(forall|exists|sum|product|num_of|min|max|choose)\\b");

    /** What makes OpenJML think in bit vectors. */
    static final Pattern BIT_OPERATOR =
            Pattern.compile("(?<![&|])[&|](?![&|])|[~^]|<<|>>");

    private static final Pattern WORD = Pattern.compile("\\w+");

    /** A comment that is no JML, among them the properties behind a clause. */
    static final Pattern COMMENT = Pattern.compile(
            "//(?!@|[+-]\\w*@).*|(?s:/\\*(?!@|[+-]\\w*@).*?\\*/)");

    private final Map<String, TypeSpec> types;

    /** For each name of a method or type what its contracts, its invariants say. */
    private final Map<String, String> said = new HashMap<>();

    Reach(Map<String, TypeSpec> types) {
        this.types = types;
        types.values().forEach(type -> {
            say(type.simpleName(), type.invariants());
            type.methods().forEach(method -> say(method.name(), method.cases().stream()
                    .flatMap(specCase -> specCase.clauses().stream()).toList()));
        });
    }

    private void say(String name, Collection<Clause> clauses) {
        said.merge(name, clauses.stream().map(Clause::text).collect(Collectors.joining(" ")),
                (one, other) -> one + " " + other);
    }

    /**
     * Whether {@code what} stands in {@code method} of {@code file}, or in what is said of the
     * names in it and of the names there. The same name of something else counts as well; what
     * OpenJML's own specifications say of the JDK does not.
     */
    boolean finds(Pattern what, MethodSpec method, SourceFile file) {
        Deque<String> texts = new ArrayDeque<>(List.of(text(method, file),
                said.getOrDefault(types.get(method.type()).simpleName(), "")));
        Set<String> met = new HashSet<>();
        while (!texts.isEmpty()) {
            String text = texts.remove();
            if (what.matcher(text).find()) {
                return true;
            }
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                if (met.add(word.group()) && said.containsKey(word.group())) {
                    texts.add(said.get(word.group()));
                }
            }
        }
        return false;
    }

    /** From its contract to the contract of the next method. */
    String text(MethodSpec method, SourceFile file) {
        int from = firstLine(method);
        int to = types.get(method.type()).methods().stream().mapToInt(Reach::firstLine)
                .filter(line -> from < line).min().orElse(Integer.MAX_VALUE);
        return COMMENT.matcher(file.text().lines().skip(from - 1L).limit((long) to - from)
                .collect(Collectors.joining("\n"))).replaceAll("");
    }

    private static int firstLine(MethodSpec method) {
        return Stream.concat(Stream.of(method.line()),
                method.cases().stream().map(SpecCase::line))
                .min(Integer::compare).orElseThrow();
    }
}
