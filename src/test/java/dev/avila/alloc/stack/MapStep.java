package dev.avila.alloc.stack;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidIndexException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call as data: what it does to a map of limited size, and how to make it on any form. */
record MapStep(Kind kind, int keyOrSlot, int value) {

    enum Kind {
        PUT, SET, GET, REMOVE, REMOVE_AT, SET_VALUE_AT, CLEAR
    }

    /**
     * Does it to the model, whose order is that of the slots, and returns the result, or the class
     * of the exception to expect.
     */
    Object onModel(LinkedHashMap<Integer, Integer> model, int capacity) {
        boolean full = model.size() == capacity && !model.containsKey(keyOrSlot);
        boolean inside = 0 <= keyOrSlot && keyOrSlot < model.size();
        List<Integer> keys = new ArrayList<>(model.keySet());
        return switch (kind) {
            case PUT -> full ? CapacityExceededException.class : model.put(keyOrSlot, value);
            case SET -> full ? CapacityExceededException.class
                    : did(() -> model.put(keyOrSlot, value));
            case GET -> model.get(keyOrSlot);
            case REMOVE -> model.containsKey(keyOrSlot) ? cut(model, keys.indexOf(keyOrSlot))
                    : null;
            case REMOVE_AT -> inside ? did(() -> cut(model, keyOrSlot))
                    : InvalidIndexException.class;
            case SET_VALUE_AT -> inside ? did(() -> model.put(keys.get(keyOrSlot), value))
                    : InvalidIndexException.class;
            case CLEAR -> did(model::clear);
        };
    }

    /** Takes out the entry at {@code slot}; the last one takes its place. */
    private static Integer cut(LinkedHashMap<Integer, Integer> model, int slot) {
        Map<Integer, Integer> values = Map.copyOf(model);
        List<Integer> keys = new ArrayList<>(model.keySet());
        Integer key = keys.set(slot, keys.getLast());
        keys.removeLast();
        model.clear();
        keys.forEach(each -> model.put(each, values.get(each)));
        return values.get(key);
    }

    /** Makes the throwing call. */
    Object on(AnyMap map) {
        return switch (kind) {
            case PUT -> map.put(keyOrSlot, value);
            case SET -> map.call("set", keyOrSlot, value);
            case GET -> map.get(keyOrSlot);
            case REMOVE -> map.remove(keyOrSlot);
            case REMOVE_AT -> map.call("removeAt", keyOrSlot);
            case SET_VALUE_AT -> map.call("setValueAt", keyOrSlot, value);
            case CLEAR -> map.call("clear");
        };
    }

    /** Makes the call in its other style, where it has one. */
    Object tryOn(AnyMap map) {
        return switch (kind) {
            case PUT -> map.call("tryPut", keyOrSlot, value);
            case GET -> map.call("getOrDefault", keyOrSlot, -1);
            case REMOVE -> map.call("removeKey", keyOrSlot);
            default -> on(map);
        };
    }

    /** What {@link #tryOn} has to return where {@link #on} returns {@code result}. */
    Object tried(Object result) {
        return switch (kind) {
            case PUT -> result == null ? StackHashMap.INSERTED
                    : result instanceof Class ? StackHashMap.FULL : StackHashMap.REPLACED;
            case GET -> result == null ? -1 : result;
            case REMOVE -> result != null;
            default -> result;
        };
    }

    private static Object did(Runnable change) {
        change.run();
        return null;
    }
}
