package dev.avila.alloc.prover;

import java.util.Collection;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * States the definitions of model methods for OpenJML, which does not look at their bodies: {@code
 * ensures true} becomes {@code ensures \result == (…)} with what the body returns, on the same
 * line. Not so where OpenJML would take the definition for another one: where it has a cast, calls
 * code, or reads arrays and is called within {@code \old}. Nor where it has many quantifiers: with
 * five Z3 took two minutes for a method of a map that it proves in five seconds without.
 */
final class Definitions {

    private static final int MOST_QUANTIFIERS = 3;
    private static final Pattern DEFINED = Pattern.compile("(?s)(/\\*@(?:(?!\\*/|ensures).)*)"
            + "ensures true;((?:(?!\\*/|ensures).)*?\\bmodel (?:static )?pure \\S+ (\\w+)"
            + "\\([^)]*\\) \\{[\\s@]*return ((?:(?!\\*/).)*?);[\\s@]*\\})");
    private static final Pattern MODEL =
            Pattern.compile("\\bmodel (?:static )?pure \\S+ (\\w+)\\(");
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:\\w+ )*class (\\w+)");
    private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\(");
    private static final Pattern CAST = Pattern.compile("\\((?:byte|short|char|int|long)\\)");
    private static final Pattern READS_NOTHING = Pattern.compile("accessible \\\\nothing;");

    private final Set<String> models;
    private final Set<String> oldCalls;

    Definitions(Collection<String> sources) {
        models = sources.stream().flatMap(source -> MODEL.matcher(source).results())
                .map(model -> model.group(1)).collect(Collectors.toSet());
        oldCalls = sources.stream().flatMap(source -> OldCalls.names(source).stream()
                .map(name -> name.contains(".") ? name : type(source) + "." + name))
                .collect(Collectors.toSet());
    }

    /** The source with its definitions as postconditions, each line where it was. */
    String stated(String source) {
        String type = type(source);
        return DEFINED.matcher(source).replaceAll(found -> Matcher.quoteReplacement(
                isStated(type, found) ? found.group(1) + "ensures \\result == ("
                        + found.group(4).replaceAll("\\s*\\R\\s*@\\s*", " ") + ");"
                        + found.group(2) : found.group()));
    }

    private boolean isStated(String type, MatchResult found) {
        String definition = found.group(4);
        return Reach.QUANTIFIER.matcher(definition).results().count() <= MOST_QUANTIFIERS
                && !CAST.matcher(definition).find()
                && CALL.matcher(definition).results()
                        .allMatch(call -> models.contains(call.group(1)))
                && (READS_NOTHING.matcher(found.group(1)).find()
                        || !oldCalls.contains(type + "." + found.group(3)));
    }

    private static String type(String source) {
        Matcher type = TYPE.matcher(source);
        return type.find() ? type.group(1) : "";
    }
}
