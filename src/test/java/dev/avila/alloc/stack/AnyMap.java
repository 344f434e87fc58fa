package dev.avila.alloc.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One face for the map and its primitive forms, with keys and values as Integer. */
public final class AnyMap {

    public static final List<Class<?>> FORMS = List.of(StackHashMap.class,
            IntIntStackHashMap.class, LongLongStackHashMap.class, IntStackHashMap.class,
            LongStackHashMap.class);

    /** The forms whose values are objects, and so can be null. */
    public static final List<Class<?>> OF_OBJECTS =
            FORMS.stream().filter(form -> form.getTypeParameters().length > 0).toList();

    private final Class<?> form;
    private final int capacity;
    private final AnyVec calls;

    public AnyMap(Class<?> form, int capacity) {
        this(form, capacity, new AnyVec(form, capacity));
    }

    private AnyMap(Class<?> form, int capacity, AnyVec calls) {
        this.form = form;
        this.capacity = capacity;
        this.calls = calls;
    }

    public AnyMap copy() {
        return new AnyMap(form, capacity, calls.copy());
    }

    /** Calls the method; a throwable that it throws comes back as its class. */
    public Object call(String name, Object... arguments) {
        return calls.call(name, arguments);
    }

    /** The value that {@code key} had, or null; a form without that call makes it of others. */
    public Object put(int key, int value) {
        if (OF_OBJECTS.contains(form)) {
            return call("put", key, value);
        }
        Object old = get(key);
        Object refusal = call("set", key, value);
        return refusal == null ? old : refusal;
    }

    /** The value of {@code key}, or null. */
    public Object get(int key) {
        if (OF_OBJECTS.contains(form)) {
            return call("get", key);
        }
        return call("containsKey", key).equals(true) ? call("getOrDefault", key, -1) : null;
    }

    /** The value that {@code key} had, or null. */
    public Object remove(int key) {
        if (OF_OBJECTS.contains(form)) {
            return call("remove", key);
        }
        Object old = get(key);
        call("removeKey", key);
        return old;
    }

    /** The entries in the order of their slots. */
    public Map<Integer, Integer> content() {
        Map<Integer, Integer> content = new LinkedHashMap<>();
        for (int slot = 0; slot < (Integer) call("size"); slot++) {
            content.put((Integer) call("keyAt", slot), (Integer) call("valueAt", slot));
        }
        return content;
    }

    /** In which of 4 buckets for 3 slots this form files the key. */
    public int bucket(int key) {
        boolean isLong = form == LongLongStackHashMap.class || form == LongStackHashMap.class;
        return Buckets.of(HashMix.mix(isLong ? HashMix.fold(key) : key),
                capacity + capacity / 3 + 1);
    }
}
