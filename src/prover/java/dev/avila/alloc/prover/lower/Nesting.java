package dev.avila.alloc.prover.lower;

import java.util.ArrayList;
import java.util.List;

/** Looks at expression text with its parentheses and brackets. */
final class Nesting {

    private Nesting() { }

    /** The index of {@code token} outside all parentheses at or after {@code from}, or -1. */
    static int find(String text, String token, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            if (depth == 0 && text.startsWith(token, i)) {
                return i;
            }
            depth += change(text.charAt(i));
        }
        return -1;
    }

    /** The pieces of {@code text} between the places where {@code token} is outside parentheses. */
    static List<String> split(String text, String token) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = find(text, token, 0); i >= 0; i = find(text, token, start)) {
            pieces.add(text.substring(start, i));
            start = i + token.length();
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** The index of the parenthesis that closes the one at {@code open}, or -1. */
    static int close(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += change(text.charAt(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The text without the space and the {@code @} margins around it. */
    static String trim(String text) {
        return text.replaceAll("^[\\s@]+|[\\s@]+$", "");
    }

    static int change(char c) {
        return switch (c) {
            case '(', '[', '{' -> 1;
            case ')', ']', '}' -> -1;
            default -> 0;
        };
    }
}
