package dev.avila.alloc.bench;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The C library's allocator, called as the documentation of {@link Linker} shows. */
public final class Malloc {

    private static final Linker LINKER = Linker.nativeLinker();

    private static final MethodHandle MALLOC = handle("malloc",
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));

    private static final MethodHandle FREE = handle("free",
            FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));

    private Malloc() {
    }

    private static MethodHandle handle(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type);
    }

    /** A block of {@code bytes}. */
    public static MemorySegment malloc(long bytes) {
        try {
            return ((MemorySegment) MALLOC.invokeExact(bytes)).reinterpret(bytes);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** Ends {@code block}. */
    public static void free(MemorySegment block) {
        try {
            FREE.invokeExact(block);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
