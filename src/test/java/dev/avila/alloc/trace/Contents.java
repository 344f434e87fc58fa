package dev.avila.alloc.trace;

/** The bytes of the blocks. Each block has its own pattern, which the allocator must not touch. */
final class Contents {

    /** Odd, so that the bytes of two blocks, and of two places of one, differ in most cases. */
    private static final int KEYS = 0x9E3779B1;
    private static final int PLACES = 0x85EBCA6B;

    private final byte[] memory;

    Contents(byte[] memory) {
        this.memory = memory;
    }

    /** Writes the pattern of {@code block} from its byte number {@code from} on. */
    void fill(Block block, long from) {
        for (long place = from; place < block.size(); place++) {
            memory[(int) (block.offset() + place)] = pattern(block.key(), place);
        }
    }

    /** Moves the first {@code size} bytes of {@code block} to the offset {@code to}. */
    void copy(Block block, long to, long size) {
        System.arraycopy(memory, (int) block.offset(), memory, (int) to, (int) size);
    }

    /** The offset of the first byte of {@code block} that is not as it was written, or -1. */
    long firstLost(Block block) {
        for (long place = 0; place < block.size(); place++) {
            if (memory[(int) (block.offset() + place)] != pattern(block.key(), place)) {
                return block.offset() + place;
            }
        }
        return -1;
    }

    private static byte pattern(int key, long place) {
        return (byte) (key * KEYS + (int) place * PLACES >>> Integer.SIZE - Byte.SIZE);
    }
}
