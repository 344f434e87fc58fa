package dev.avila.alloc.io;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** How to make a container, and how to write and to read what it holds. */
abstract class Shape<C> {

    /** The length of the longest array that every JVM makes. */
    static final int MOST = Integer.MAX_VALUE - 8;

    /** The first capacity of what grows while it is read. */
    static final int PIECE = 1024;

    /** The type of the array that holds the elements, or the values of a map. */
    final Class<?> array;
    final int least;
    final int most;
    final IntFunction<C> make;
    final ToIntFunction<C> capacity;
    final ToIntFunction<C> size;

    Shape(Class<?> array, int least, int most, IntFunction<C> make, ToIntFunction<C> capacity,
            ToIntFunction<C> size) {
        this.array = array;
        this.least = least;
        this.most = most;
        this.make = make;
        this.capacity = capacity;
        this.size = size;
    }

    /** Writes the first {@code size} elements. */
    abstract void write(C from, int size, DataOutput out) throws IOException;

    /** Reads {@code size} elements into a new container. */
    abstract C read(int capacity, int size, DataInput in) throws IOException;
}
