package dev.avila.alloc.prover.lower;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the twin for another element type of a view that is written for int: where a comment says
 * that an {@code int} is an element, and in every name that has {@code Int} as a word.
 *
 * <p>The JDK has no iterators, spliterators, streams and functions for {@code byte}. There, the
 * first two are those of boxes, which are never made anew, and the last two those for int, which
 * every byte is.
 */
final class WordMapping {

    private static final Pattern WITHOUT_RULE =
            Pattern.compile("\\bInteger\\.(?!hashCode\\b|compare\\b|toString\\b|valueOf\\b)\\w+"
                    + "|\\bint(?!Stream\\b)[A-Z]\\w*"
                    + "|\\w*(?:To|As)Int(?![a-z])\\w*(?<!\\bgetAsInt|\\bapplyAsInt)");

    private static final String STAYS = "(?!(?:Consumer|Predicate|Stream)\\b|\\(Byte::)";

    private WordMapping() { }

    /** The twin of the view in {@code text}; {@code file} names it in a refusal. */
    static String twin(String file, String text, ElementType element) {
        Matcher unknown = WITHOUT_RULE.matcher(text);
        if (unknown.find()) {
            throw new RefusedException(file, new SourceEdits(text).line(unknown.start()),
                    "the generator has no rule for " + unknown.group(),
                    "write it without, or teach the generator and PrimitivesTest");
        }
        boolean ofBoxes = element == ElementType.BYTE;
        String own = ofBoxes ? withoutOwnTypes(text) : text;
        return own.replaceAll("/\\*E\\*/ int\\b", "/*E*/ " + element.type())
                .replaceAll("\\{@code int\\}", "{@code " + element.type() + "}")
                .replaceAll("\\bInteger\\b", element.box())
                .replaceAll("\\bintStream\\b", element.type() + "Stream")
                .replaceAll("(?<![A-Z])Int(?=[A-Z]|\\b)" + (ofBoxes ? STAYS : ""),
                        element.prefix());
    }

    private static String withoutOwnTypes(String text) {
        return text.replace("import java.util.PrimitiveIterator;", "import java.util.Iterator;")
                .replace("PrimitiveIterator.OfInt", "Iterator<Integer>")
                .replace("/*E*/ int nextInt()", "Integer next()")
                .replaceAll("\\bnextInt\\(\\)", "next()")
                .replace("Spliterator.OfInt", "Spliterator<Integer>")
                .replace("tryAdvance(IntConsumer action)",
                        "tryAdvance(java.util.function.Consumer<? super Integer> action)")
                .replace("StreamSupport.intStream(spliterator(), false)",
                        "StreamSupport.stream(spliterator(), false).mapToInt(Integer::intValue)");
    }
}
