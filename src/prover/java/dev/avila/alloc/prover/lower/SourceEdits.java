package dev.avila.alloc.prover.lower;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Edits of one source text that keep every line at its number.
 *
 * <p>Edits are collected against the original text and applied together. They may not overlap, with
 * one exception: whatever lies inside a blanked area is gone, so edits inside it do nothing.
 */
public final class SourceEdits {

    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int start, int end, String replacement, boolean blank) {

        boolean contains(Edit other) {
            return start <= other.start && other.end <= end;
        }
    }

    public SourceEdits(String text) {
        this.text = text;
        lineStarts.add(0);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lineStarts.add(i + 1);
            }
        }
    }

    public String text() {
        return text;
    }

    /** The index in the text of a JavaParser position, whose lines and columns count from 1. */
    public int offset(Position position) {
        return lineStarts.get(position.line - 1) + position.column - 1;
    }

    /** The number, from 1, of the line that holds the character at {@code offset}. */
    public int line(int offset) {
        int line = 0;
        while (line < lineStarts.size() && lineStarts.get(line) <= offset) {
            line++;
        }
        return line;
    }

    /** The text that {@code range} covers; a JavaParser range includes its last character. */
    public String text(Range range) {
        return text.substring(offset(range.begin), offset(range.end) + 1);
    }

    public void replace(Range range, String replacement) {
        replace(offset(range.begin), offset(range.end) + 1, replacement);
    }

    /** Puts {@code replacement} where the characters from {@code start} to {@code end} were. */
    public void replace(int start, int end, String replacement) {
        if (newlines(replacement) > newlines(text.substring(start, end))) {
            throw new IllegalArgumentException("line " + line(start)
                    + ": the replacement has more lines than the original");
        }
        edits.add(new Edit(start, end, replacement, false));
    }

    public void blank(Range range) {
        blank(offset(range.begin), offset(range.end) + 1);
    }

    /** Puts spaces in the place of the characters from {@code start} up to {@code end}. */
    public void blank(int start, int end) {
        String spaces = text.substring(start, end).replaceAll("[^\r\n]", " ");
        edits.add(new Edit(start, end, spaces, true));
    }

    /** Whether one edit has blanked all characters from {@code start} up to {@code end}. */
    public boolean isBlanked(int start, int end) {
        return edits.stream().anyMatch(e -> e.blank && e.start <= start && end <= e.end);
    }

    /** The text after all edits. It has as many lines as the original, each at its old number. */
    public String apply() {
        StringBuilder result = new StringBuilder();
        int done = 0;
        for (Edit edit : effective()) {
            if (edit.start < done) {
                throw new IllegalStateException("two edits overlap in line " + line(edit.start));
            }
            result.append(text, done, edit.start).append(edit.replacement);
            String original = text.substring(edit.start, edit.end);
            result.repeat("\n", newlines(original) - newlines(edit.replacement));
            done = edit.end;
        }
        return result.append(text, done, text.length()).toString();
    }

    private List<Edit> effective() {
        List<Edit> sorted = new ArrayList<>();
        // An area before what it contains, and a blank before an equal replacement.
        Comparator<Edit> order = Comparator.comparingInt(Edit::start)
                .thenComparing(Edit::end, Comparator.reverseOrder())
                .thenComparing(edit -> !edit.blank);
        Edit blanked = null;
        for (Edit edit : edits.stream().sorted(order).toList()) {
            if (blanked == null || !blanked.contains(edit)) {
                sorted.add(edit);
                blanked = edit.blank ? edit : blanked;
            }
        }
        return sorted;
    }

    private static int newlines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
