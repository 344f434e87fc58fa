package dev.avila.alloc.io;

import java.io.InvalidObjectException;
import java.util.Locale;

/**
 * Input that is no container. Where a number is out of range, {@link #least()} and {@link #most()}
 * are the range; where no other number would help, {@code least} is 0 and {@code most} is -1.
 */
public final class InvalidFormException extends InvalidObjectException {

    private static final long serialVersionUID = 1L;

    /** What was refused. */
    public enum Part {
        /** The number of the form itself. */
        VERSION,
        /** The number of the container and of the type of its elements. */
        KIND,
        /** The capacity; the reader's limit counts. */
        CAPACITY,
        /** The size; the capacity is the most that it can be. */
        SIZE,
        /** An element, or a value of a map, that cannot be one; the number is its index. */
        ELEMENT,
        /** A key that is null or that an entry before has; the number is the entry's index. */
        KEY,
        /** Bytes behind the last element; the number is how many. */
        TRAILING
    }

    private final Part part;
    private final long found;
    private final long least;
    private final long most;

    InvalidFormException(Part part, long found, long least, long most) {
        super(part.name().toLowerCase(Locale.ROOT) + " " + found + (most < least
            ? " is refused" : " is not from " + least + " to " + most));
        this.part = part;
        this.found = found;
        this.least = least;
        this.most = most;
    }

    /** What is refused whatever number stands there. */
    InvalidFormException(Part part, long found) {
        this(part, found, 0, -1);
    }

    /** {@return {@code found}, if it is from {@code least} to {@code most}} */
    static int check(Part part, int found, int least, int most) throws InvalidFormException {
        if (found < least || most < found) {
            throw new InvalidFormException(part, found, least, most);
        }
        return found;
    }

    /** {@return what was refused} */
    public Part part() {
        return part;
    }

    /** {@return the number that the input holds there} */
    public long found() {
        return found;
    }

    /** {@return the least number that could stand there} */
    public long least() {
        return least;
    }

    /** {@return the greatest number that could stand there} */
    public long most() {
        return most;
    }
}
