package dev.avila.alloc.prover.jml;

import com.github.javaparser.ast.comments.Comment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JML comment without its decoration.
 *
 * @param keys the tools it is for or not for, as {@code +KEY} or {@code -KEY}; empty if for all
 * @param text the JML text; the newlines of the source, spaces where the decoration was
 * @param line the line on which it starts
 */
public record JmlComment(String keys, String text, int line) {

    private static final Pattern MARK = Pattern.compile("((?:[+-]\\w+)*)@+");

    /** The JML in {@code comment}, or nothing if it is an ordinary comment. */
    public static Optional<JmlComment> of(Comment comment) {
        String content = comment.getContent();
        Matcher mark = MARK.matcher(content);
        if (!mark.lookingAt()) {
            return Optional.empty();
        }
        String text = content.substring(mark.end())
                .replaceAll("(?m)^(\\s*)@+", "$1 ").replaceAll("@+\\s*$", "");
        return Optional.of(new JmlComment(mark.group(1), text,
                comment.getRange().orElseThrow().begin.line));
    }

    public boolean isGuarded() {
        return !keys.isEmpty();
    }

    /** Whether KeY reads it: for all tools, for KeY by name, or against another one. */
    public boolean isForKey() {
        List<String> each = List.of(keys.toUpperCase(Locale.ROOT).split("(?=[+-])"));
        return !each.contains("-KEY") && (each.contains("+KEY") || !keys.contains("+"));
    }
}
