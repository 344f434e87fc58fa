package dev.avila.alloc.foreign;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** The methods that the JDK's allocator interface has beside {@code allocate(size, alignment)}. */
final class Ways {

    /** The JDK's other methods, each with arguments that a peer gets too. */
    static final List<Function<SegmentAllocator, MemorySegment>> ALL = List.of(
            to -> to.allocateFrom("naïve \uD83D\uDE00"),
            to -> to.allocateFrom("abc", StandardCharsets.UTF_16LE),
            to -> to.allocateFrom(ValueLayout.JAVA_BYTE, (byte) 7),
            to -> to.allocateFrom(ValueLayout.JAVA_CHAR, 'x'),
            to -> to.allocateFrom(ValueLayout.JAVA_SHORT, (short) -2),
            to -> to.allocateFrom(ValueLayout.JAVA_INT, 0x01020304),
            to -> to.allocateFrom(ValueLayout.JAVA_FLOAT, 1.5f),
            to -> to.allocateFrom(ValueLayout.JAVA_LONG, -1L),
            to -> to.allocateFrom(ValueLayout.JAVA_DOUBLE, -0.0),
            to -> to.allocateFrom(ValueLayout.JAVA_BYTE, (byte) 1, (byte) 2, (byte) 3),
            to -> to.allocateFrom(ValueLayout.JAVA_CHAR, 'a', 'b'),
            to -> to.allocateFrom(ValueLayout.JAVA_SHORT, (short) 1, (short) 2),
            to -> to.allocateFrom(ValueLayout.JAVA_INT, 1, 2, 3),
            to -> to.allocateFrom(ValueLayout.JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN), 1, 2),
            to -> to.allocateFrom(ValueLayout.JAVA_FLOAT, 1, 2),
            to -> to.allocateFrom(ValueLayout.JAVA_LONG, 1, 2),
            to -> to.allocateFrom(ValueLayout.JAVA_DOUBLE, 1, 2),
            to -> to.allocateFrom(ValueLayout.JAVA_INT,
                    MemorySegment.ofArray(new float[] {1, 2}), ValueLayout.JAVA_FLOAT, 0, 2),
            to -> to.allocate(5),
            to -> to.allocate(MemoryLayout.sequenceLayout(3, ValueLayout.JAVA_LONG)),
            to -> to.allocate(ValueLayout.JAVA_INT, 3));

    private Ways() {
    }
}
