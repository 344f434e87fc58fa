package dev.avila.alloc.prover.lower;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the long twin of a class that is written for int: where a comment says that an {@code int}
 * is an element, and in every name that has {@code Int} as a word.
 */
final class WordMapping {

    private static final Pattern WITHOUT_RULE =
            Pattern.compile("\\bInteger\\.(?!hashCode\\b|compare\\b|toString\\b|valueOf\\b)\\w+"
                    + "|\\bint(?!Stream\\b)[A-Z]\\w*"
                    + "|\\w*(?:To|As)Int(?![a-z])\\w*(?<!\\bgetAsInt|\\bapplyAsInt)");

    private WordMapping() { }

    static String toLong(String file, String text) {
        Matcher unknown = WITHOUT_RULE.matcher(text);
        if (unknown.find()) {
            throw new RefusedException(file, new SourceEdits(text).line(unknown.start()),
                    "the generator has no rule for " + unknown.group(),
                    "write it without, or teach the generator and PrimitivesTest");
        }
        return text.replaceAll("/\\*E\\*/ int\\b", "/*E*/ long")
                .replaceAll("\\{@code int\\}", "{@code long}")
                .replaceAll("\\bInteger\\b", "Long")
                .replaceAll("\\bintStream\\b", "longStream")
                .replaceAll("(?<![A-Z])Int(?=[A-Z]|\\b)", "Long");
    }
}
