package dev.avila.alloc.prover.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.javaparser.Range;
import org.junit.jupiter.api.Test;

final class SourceEditsTest {

    private static final String TEXT = "one two\nthree\nfour\n";

    private final SourceEdits edits = new SourceEdits(TEXT);

    @Test
    void withoutEditsTheTextStays() {
        assertEquals(TEXT, edits.apply());
    }

    @Test
    void replacementsMayComeInAnyOrderAndChangeLengths() {
        edits.replace(Range.range(3, 1, 3, 4), "4");
        edits.replace(Range.range(1, 5, 1, 7), "second");
        assertEquals("one second\nthree\n4\n", edits.apply());
    }

    @Test
    void lostLinesArePadded() {
        edits.replace(Range.range(1, 5, 3, 1), "x");
        assertEquals("one x\n\nour\n", edits.apply());
    }

    @Test
    void aReplacementWithMoreLinesIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> edits.replace(Range.range(2, 1, 2, 5), "a\nb"));
    }

    @Test
    void blankKeepsColumnsAndLines() {
        edits.blank(Range.range(1, 5, 2, 2));
        assertEquals("one    \n  ree\nfour\n", edits.apply());
    }

    @Test
    void editsInsideABlankedAreaDoNothing() {
        edits.replace(Range.range(1, 5, 1, 7), "x");
        edits.blank(Range.range(1, 1, 1, 7));
        assertEquals("       \nthree\nfour\n", edits.apply());
    }

    @Test
    void otherOverlapsAreRefused() {
        edits.replace(Range.range(1, 1, 1, 5), "x");
        edits.replace(Range.range(1, 5, 1, 7), "y");
        assertThrows(IllegalStateException.class, edits::apply);
    }

    @Test
    void linesAreCountedFromOne() {
        assertEquals(1, edits.line(0));
        assertEquals(1, edits.line(7));
        assertEquals(2, edits.line(8));
    }
}
