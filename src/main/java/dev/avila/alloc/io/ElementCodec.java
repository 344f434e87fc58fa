package dev.avila.alloc.io;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Writes and reads one element of a container of objects, or a key or a value of a map.
 *
 * @param <T> the type of the elements
 */
public interface ElementCodec<T> {

    /**
     * Writes one element.
     *
     * @param item not null
     * @param out takes what {@link #read} needs
     * @throws IOException if {@code out} throws it
     */
    void write(T item, DataOutput out) throws IOException;

    /**
     * {@return the element that is next, not null}
     *
     * <p>It should read at least one byte: what bounds the memory that a short input can claim is
     * that it ends.
     *
     * @param in stands where {@link #write} began
     * @throws IOException if {@code in} throws it, or holds no such element
     */
    T read(DataInput in) throws IOException;
}
