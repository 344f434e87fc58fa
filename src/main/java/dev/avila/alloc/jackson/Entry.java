package dev.avila.alloc.jackson;

/** A key and its value, neither of them null. */
record Entry(Object key, Object value) { }
