package dev.avila.alloc.trace;

/**
 * What a trace asks of an allocator at one time.
 *
 * @param line of the file, from 1 up
 * @param id the name of a block; another block can have it when this one is freed
 * @param size in bytes, from 1 to 2^31 - 1; 0 if the block is freed
 */
record Step(int line, Kind kind, int id, long size) {

    enum Kind { ALLOCATE, RESIZE, FREE }

    /** Its line in a file. */
    String text() {
        return switch (kind) {
            case ALLOCATE -> "a " + id + " " + size;
            case RESIZE -> "r " + id + " " + size;
            case FREE -> "f " + id;
        };
    }
}
