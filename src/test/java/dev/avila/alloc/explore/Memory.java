package dev.avila.alloc.explore;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The fields of some objects and of the objects that they hold, and the elements of their arrays:
 * what is saved as a state and restored from it. They are of types {@code int} and {@code long}.
 * Objects and arrays are in final fields, so the same ones are there in every state.
 */
final class Memory {

    /** Values from here on, this many, are one character of a state; others are five. */
    private static final int LEAST = -64;
    private static final int SHORT = 192;
    private static final char ESCAPE = 0xFFFF;

    private record Cell(Object owner, Field field) {

        long get() {
            try {
                return field.getLong(owner);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        void set(long value) {
            try {
                if (field.getType() == int.class) {
                    field.setInt(owner, (int) value);
                } else {
                    field.setLong(owner, value);
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final Predicate<String> names;
    private final List<Cell> cells = new ArrayList<>();
    private final List<int[]> intArrays = new ArrayList<>();
    private final List<long[]> longArrays = new ArrayList<>();
    private int length;
    private final Map<String, List<Object>> named = new TreeMap<>();

    Memory(Object... roots) {
        this(name -> true, roots);
    }

    /** Only the fields whose names are of that kind. */
    Memory(Predicate<String> names, Object... roots) {
        this.names = names;
        for (Object root : roots) {
            follow(root);
        }
    }

    private void follow(Object object) {
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                add(object, field);
            }
        }
    }

    private void add(Object owner, Field field) {
        field.setAccessible(true);
        Class<?> type = field.getType();
        boolean isFixed = Modifier.isFinal(field.getModifiers());
        Object found;
        boolean isPart = names.test(field.getName());
        if (!isFixed && (type == int.class || type == long.class)) {
            found = new Cell(owner, field);
        } else if (isFixed && (type == int[].class || type == long[].class || isPlain(type))) {
            found = read(owner, field);
        } else {
            throw new IllegalArgumentException("no part of a state: " + field);
        }
        switch (found) {
            case Cell cell when isPart -> cells.add(cell);
            case int[] array when isPart -> intArrays.add(array);
            case long[] array when isPart -> longArrays.add(array);
            case Cell _, int[] _, long[] _ -> { }
            default -> follow(found);
        }
        named.computeIfAbsent(field.getName(), name -> new ArrayList<>()).add(found);
    }

    private static boolean isPlain(Class<?> type) {
        return !type.isPrimitive() && !type.isArray();
    }

    private static Object read(Object owner, Field field) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The present state; equal states are equal strings. */
    String save() {
        var state = new StringBuilder(length);
        for (Cell cell : cells) {
            append(state, cell.get());
        }
        for (int[] array : intArrays) {
            for (int value : array) {
                append(state, value);
            }
        }
        for (long[] array : longArrays) {
            for (long value : array) {
                append(state, value);
            }
        }
        length = state.length();
        return state.toString();
    }

    private static void append(StringBuilder state, long value) {
        if (LEAST <= value && value < LEAST + SHORT) {
            state.append((char) (value - LEAST));
        } else {
            state.append(ESCAPE).append((char) (value >>> 48)).append((char) (value >>> 32))
                .append((char) (value >>> 16)).append((char) value);
        }
    }

    void restore(String state) {
        var reader = new Reader(state);
        for (Cell cell : cells) {
            cell.set(reader.next());
        }
        for (int[] array : intArrays) {
            for (int i = 0; i < array.length; i++) {
                array[i] = (int) reader.next();
            }
        }
        for (long[] array : longArrays) {
            for (int i = 0; i < array.length; i++) {
                array[i] = reader.next();
            }
        }
    }

    private static final class Reader {
        private final String state;
        private int index;

        Reader(String state) {
            this.state = state;
        }

        long next() {
            char first = state.charAt(index++);
            if (first != ESCAPE) {
                return first + LEAST;
            }
            long value = 0;
            for (int i = 0; i < 4; i++) {
                value = value << 16 | state.charAt(index++);
            }
            return value;
        }
    }

    /** The value, in the present state, of the field of that name, which one object alone has. */
    LongSupplier value(String name) {
        return ((Cell) named(name))::get;
    }

    int[] ints(String name) {
        return (int[]) named(name);
    }

    long[] longs(String name) {
        return (long[]) named(name);
    }

    private Object named(String name) {
        List<Object> found = named.getOrDefault(name, List.of());
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " fields have the name " + name);
        }
        return found.getFirst();
    }
}
