package dev.avila.alloc.stack;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.InvalidIndexException;
import java.util.LinkedList;

/** A call as data: what it does to a ring of limited size, and how to make it on any form. */
record RingStep(Kind kind, int index, int item) {

    enum Kind { PUSH, ADD, REMOVE, FIRST, LAST, GET, RECENT, CLEAR }

    /** Does it to the model and returns the result, or the class of the exception to expect. */
    Object onModel(LinkedList<Integer> model, int capacity) {
        int size = model.size();
        boolean full = size == capacity;
        boolean inside = 0 <= index && index < size;
        return switch (kind) {
            case PUSH -> {
                model.add(item);
                yield full ? model.remove() : -1;
            }
            case ADD -> {
                if (full) {
                    yield CapacityExceededException.class;
                }
                model.add(item);
                yield null;
            }
            case REMOVE -> size == 0 ? EmptyException.class : model.remove();
            case FIRST -> size == 0 ? EmptyException.class : model.getFirst();
            case LAST -> size == 0 ? EmptyException.class : model.getLast();
            case GET -> inside ? model.get(index) : InvalidIndexException.class;
            case RECENT -> inside ? model.get(size - 1 - index) : InvalidIndexException.class;
            case CLEAR -> {
                model.clear();
                yield null;
            }
        };
    }

    /** Makes the throwing call. */
    Object on(AnyVec ring) {
        return switch (kind) {
            case PUSH -> ring.call("pushOrDefault", item, -1);
            case ADD -> ring.call("add", item);
            case REMOVE -> ring.call("remove");
            case FIRST -> ring.call("first");
            case LAST -> ring.call("last");
            case GET -> ring.call("get", index);
            case RECENT -> ring.call("recent", index);
            case CLEAR -> ring.call("clear");
        };
    }

    /** Makes the call in its other style, where it has one: a boolean, or the element, or -1. */
    Object tryOn(AnyVec ring) {
        return switch (kind) {
            case ADD -> ring.call("tryAdd", item);
            case REMOVE -> ring.call("removeOrDefault", -1);
            case GET -> ring.call("getOrDefault", index, -1);
            case RECENT -> ring.call("recentOrDefault", index, -1);
            default -> on(ring);
        };
    }

    /** What {@link #tryOn} has to return where {@link #on} returns {@code result}. */
    Object tried(Object result) {
        return switch (kind) {
            case ADD -> !(result instanceof Class);
            case REMOVE, GET, RECENT -> result instanceof Class ? -1 : result;
            default -> result;
        };
    }
}
