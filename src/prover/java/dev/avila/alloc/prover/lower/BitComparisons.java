package dev.avila.alloc.prover.lower;

import java.util.function.Predicate;

/**
 * Rewrites JML that compares floating-point elements by {@code ==} and {@code !=}, so that it
 * compares their bits: {@code \result == items[0]} becomes {@code Doubles.bitsOf(\result) ==
 * Doubles.bitsOf(items[0])}.
 */
final class BitComparisons {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final String WEAKER = "&|;,?:";

    private final Predicate<String> isElement;

    BitComparisons(Predicate<String> isElement) {
        this.isElement = isElement;
    }

    /** The text with all comparisons of two elements rewritten, from the last to the first. */
    String rewrite(String text) {
        String result = text;
        for (int at = operator(text, text.length()); at >= 0; at = operator(result, at)) {
            int from = start(result, at);
            int to = end(result, at + 2);
            String left = result.substring(from, at);
            String right = result.substring(at + 2, to);
            String operator = result.substring(at, at + 2);
            boolean ofElements = isElement.test(left);
            if (ofElements != isElement.test(right)) {
                throw new NullFacts.NoRuleException(left + operator + right);
            }
            if (ofElements) {
                result = result.substring(0, from) + bits(left) + operator + bits(right)
                        + result.substring(to);
            }
        }
        return result;
    }

    /** The index of the last {@code ==} or {@code !=} before {@code end}, or -1. */
    private static int operator(String text, int end) {
        for (int at = end - 1; at >= 0; at--) {
            if ((text.startsWith("==", at) || text.startsWith("!=", at)) && !isArrow(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the {@code ==} is in {@code ==>}, {@code <==} or {@code <==>}. */
    private static boolean isArrow(String text, int at) {
        return text.startsWith(">", at + 2) || at > 0 && text.charAt(at - 1) == '<';
    }

    private static int start(String text, int operator) {
        int depth = 0;
        for (int at = operator - 1; at >= 0; at--) {
            char c = text.charAt(at);
            depth += CLOSING.indexOf(c) >= 0 ? 1 : OPENING.indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0 || depth == 0 && (WEAKER.indexOf(c) >= 0
                    || c == '>' && text.startsWith("==", at - 2))) {
                return at + 1;
            }
        }
        return 0;
    }

    private static int end(String text, int operand) {
        int depth = 0;
        for (int at = operand; at < text.length(); at++) {
            char c = text.charAt(at);
            depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0 || depth == 0 && (WEAKER.indexOf(c) >= 0 || text.startsWith("==>", at)
                    || text.startsWith("<==", at))) {
                return at;
            }
        }
        return text.length();
    }

    /** Of a choice the bits of what is chosen: OpenJML 21 breaks down at a choice in a call. */
    private static String bits(String operand) {
        String trimmed = Nesting.trim(operand);
        if (trimmed.startsWith("(") && Nesting.close(trimmed, 0) == trimmed.length() - 1) {
            String inner = trimmed.substring(1, trimmed.length() - 1);
            return operand.replace(trimmed, "(" + bits(inner) + ")");
        }
        int choice = Nesting.find(trimmed, "?", 0);
        if (choice < 0) {
            return operand.replace(trimmed, "Doubles.bitsOf(" + trimmed + ")");
        }
        int other = Nesting.find(trimmed, ":", choice);
        return operand.replace(trimmed, trimmed.substring(0, choice + 1)
                + bits(trimmed.substring(choice + 1, other)) + ":"
                + bits(trimmed.substring(other + 1)));
    }
}
