/** Fixed-capacity containers and allocators whose public classes are proved. */
module dev.avila.alloc {
    exports dev.avila.alloc;
    exports dev.avila.alloc.arena;
    exports dev.avila.alloc.foreign;
    exports dev.avila.alloc.io;
    exports dev.avila.alloc.jackson;
    exports dev.avila.alloc.layout;
    exports dev.avila.alloc.pool;
    exports dev.avila.alloc.stack;
    exports dev.avila.alloc.view;

    requires static transitive com.fasterxml.jackson.databind;
}
