/** Fixed-capacity containers and allocators whose public classes are proved. */
// Agrona's jar names its module, but does not describe it.
@SuppressWarnings("requires-automatic")
module dev.avila.alloc {
    exports dev.avila.alloc;
    exports dev.avila.alloc.agrona;
    exports dev.avila.alloc.arena;
    exports dev.avila.alloc.concurrent;
    exports dev.avila.alloc.foreign;
    exports dev.avila.alloc.io;
    exports dev.avila.alloc.jackson;
    exports dev.avila.alloc.layout;
    exports dev.avila.alloc.netty;
    exports dev.avila.alloc.pool;
    exports dev.avila.alloc.stack;
    exports dev.avila.alloc.view;

    // Not transitive: javac would ask all that require this module for these.
    requires static com.fasterxml.jackson.databind;
    requires static io.netty.buffer;
    requires static io.netty.common;
    requires static org.agrona;
}
