package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.Clause;
import dev.avila.alloc.prover.jml.MethodSpec;
import dev.avila.alloc.prover.jml.SpecCase;
import dev.avila.alloc.prover.jml.TypeSpec;
import dev.avila.alloc.prover.lower.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls within {@code \old}. What is called there OpenJML lets read the elements that arrays have
 * afterwards, and outside of quantifiers it takes them for the arguments too; so a contract that
 * says such a thing says another one to it.
 */
final class OldCalls {

    private static final Pattern OLD = Pattern.compile("\\\\old\\s*\\(");
    private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\s*\\(");
    private static final Pattern QUALIFIED = Pattern.compile("\\b([\\w.]+)\\s*\\(");
    private static final Pattern NOTHING = Pattern.compile("\\s*\\\\nothing\\s*");

    private final Reach reach;
    private final Map<String, TypeSpec> types;
    private final Function<String, SourceFile> files;
    private final Set<String> readingNothing;

    /** The methods with a misread contract. */
    private final List<MethodSpec> misread;

    /** Those of {@code types}, each in the file that {@code files} gives for its name. */
    OldCalls(Map<String, TypeSpec> types, Function<String, SourceFile> files) {
        reach = new Reach(types);
        this.types = types;
        this.files = files;
        List<MethodSpec> methods = types.values().stream()
                .flatMap(type -> type.methods().stream()).toList();
        readingNothing = methods.stream().filter(method -> clauses(method)
                        .filter(clause -> clause.keyword().equals(SpecCase.READS))
                        .anyMatch(clause -> NOTHING.matcher(clause.text()).matches()))
                .map(MethodSpec::name).collect(Collectors.toSet());
        misread = methods.stream().filter(method -> callsWhatReads(text(method))
                || clauses(method).map(Clause::text).anyMatch(OldCalls::passesAnElement)).toList();
    }

    /**
     * Whether OpenJML takes a clause for another one, of {@code method}, of a loop in it or of what
     * it calls. Every type that its file names may be the one whose method is called.
     */
    boolean areMisread(MethodSpec method) {
        return misread.contains(method) || CALL.matcher(text(method)).results()
                .anyMatch(call -> misread.stream().anyMatch(other ->
                        other.name().equals(call.group(1)) && isNamed(other, method)));
    }

    private boolean isNamed(MethodSpec called, MethodSpec caller) {
        String name = types.get(called.type()).simpleName();
        String file = Reach.COMMENT.matcher(files.apply(caller.type()).text()).replaceAll("");
        return Pattern.compile("\\b" + name + "\\b").matcher(file).find();
    }

    private String text(MethodSpec method) {
        return reach.text(method, files.apply(method.type()));
    }

    private boolean callsWhatReads(String text) {
        return within(text).stream().flatMap(old -> CALL.matcher(old).results())
                .anyMatch(call -> !readingNothing.contains(call.group(1)));
    }

    private static boolean passesAnElement(String clause) {
        return !Reach.QUANTIFIER.matcher(clause).find() && within(clause).stream().anyMatch(old ->
                CALL.matcher(old).results().anyMatch(call -> arguments(old, call).contains("[")));
    }

    private static Stream<Clause> clauses(MethodSpec method) {
        return method.cases().stream().flatMap(specCase -> specCase.clauses().stream());
    }

    /** The names of all that is called within {@code \old} in {@code text}, as they stand. */
    static Set<String> names(String text) {
        return within(text).stream().flatMap(old -> QUALIFIED.matcher(old).results())
                .map(call -> call.group(1)).collect(Collectors.toSet());
    }

    private static List<String> within(String text) {
        Matcher old = OLD.matcher(text);
        return old.results().map(found -> arguments(text, found)).toList();
    }

    /** What stands between the bracket at the end of {@code open} and the one that closes it. */
    private static String arguments(String text, MatchResult open) {
        int depth = 1;
        int end = open.end();
        while (end < text.length() && depth != 0) {
            depth += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
            end++;
        }
        return text.substring(open.end(), end);
    }
}
