package dev.avila.alloc.stack;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.InvalidIndexException;
import java.util.LinkedList;

/** A call as data: what it does to a queue of limited size, and how to make it on any form. */
record QueueStep(Kind kind, int index, int item) {

    enum Kind { ADD, REMOVE, FIRST, LAST, GET, CLEAR }

    /** Does it to the model and returns the result, or the class of the exception to expect. */
    Object onModel(LinkedList<Integer> model, int capacity) {
        int size = model.size();
        return switch (kind) {
            case ADD -> {
                if (size == capacity) {
                    yield CapacityExceededException.class;
                }
                model.add(item);
                yield null;
            }
            case REMOVE -> size == 0 ? EmptyException.class : model.remove();
            case FIRST -> size == 0 ? EmptyException.class : model.getFirst();
            case LAST -> size == 0 ? EmptyException.class : model.getLast();
            case GET -> 0 <= index && index < size ? model.get(index)
                    : InvalidIndexException.class;
            case CLEAR -> {
                model.clear();
                yield null;
            }
        };
    }

    /** Makes the throwing call. */
    Object on(AnyVec queue) {
        return switch (kind) {
            case ADD -> queue.call("add", item);
            case REMOVE -> queue.call("remove");
            case FIRST -> queue.call("first");
            case LAST -> queue.call("last");
            case GET -> queue.call("get", index);
            case CLEAR -> queue.call("clear");
        };
    }

    /** Makes the call in its other style, where it has one: a boolean, or the element, or -1. */
    Object tryOn(AnyVec queue) {
        return switch (kind) {
            case ADD -> queue.call("tryAdd", item);
            case REMOVE -> queue.call("removeOrDefault", -1);
            case GET -> queue.call("getOrDefault", index, -1);
            default -> on(queue);
        };
    }

    /** What {@link #tryOn} has to return where {@link #on} returns {@code result}. */
    Object tried(Object result) {
        return switch (kind) {
            case ADD -> !(result instanceof Class);
            case REMOVE, GET -> result instanceof Class ? -1 : result;
            default -> result;
        };
    }
}
