package dev.avila.alloc.foreign;

import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.layout.Alignment;
import java.lang.foreign.MemorySegment;

/** What the JDK's interfaces promise to refuse, whatever an allocator's state is. */
final class Access {

    private Access() {
    }

    static boolean isValid(long byteSize, long byteAlignment) {
        return 0 <= byteSize && Alignment.isPowerOfTwo(byteAlignment);
    }

    static void requireValid(long byteSize, long byteAlignment) {
        if (byteSize < 0) {
            throw new InvalidSizeException(byteSize);
        }
        if (!Alignment.isPowerOfTwo(byteAlignment)) {
            throw new InvalidAlignmentException(byteAlignment);
        }
    }

    /** Whether {@code memory} can be used here and now. */
    static boolean isGranted(MemorySegment memory) {
        return memory.scope().isAlive() && memory.isAccessibleBy(Thread.currentThread());
    }

    static void requireGranted(MemorySegment memory) {
        if (!memory.isAccessibleBy(Thread.currentThread())) {
            throw new WrongThreadException("the memory is another thread's");
        }
        if (!memory.scope().isAlive()) {
            throw new IllegalStateException("the memory was given back");
        }
    }
}
