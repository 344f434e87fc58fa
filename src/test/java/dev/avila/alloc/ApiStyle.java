package dev.avila.alloc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Supplier;

/** The style in which the run of a program makes its calls: that which throws, or {@code tryX}. */
public record ApiStyle(boolean throwing) {

    /** Makes a call that is not refused. */
    public <R> R call(Supplier<R> tries, Supplier<R> does) {
        return throwing ? does.get() : tries.get();
    }

    /** Makes a call that is answered by {@code yes}, or refused, in one style by {@code no}. */
    public <R> void check(Class<? extends RuntimeException> refusal, R yes, R no,
            Supplier<R> tries, Supplier<R> does) {
        if (!throwing) {
            assertEquals(refusal == null ? yes : no, tries.get());
        } else if (refusal == null) {
            assertEquals(yes, does.get());
        } else {
            assertThrows(refusal, does::get);
        }
    }
}
