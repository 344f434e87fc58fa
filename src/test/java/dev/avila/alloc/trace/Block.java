package dev.avila.alloc.trace;

/**
 * A live block.
 *
 * @param key the number of the step that lent it, which its content is made from
 * @param offset its first byte
 * @param size the bytes that were asked for
 * @param lent the bytes that it takes
 */
record Block(int key, long offset, long size, long lent) {

    /** The first byte behind it. */
    long end() {
        return offset + lent;
    }

    boolean overlaps(Block other) {
        return offset < other.end() && other.offset < end();
    }
}
