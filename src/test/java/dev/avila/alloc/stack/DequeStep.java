package dev.avila.alloc.stack;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import java.util.Collections;
import java.util.LinkedList;
import java.util.function.Supplier;

/** A call as data: what it does to a deque of limited size, and how to make it on any form. */
record DequeStep(Kind kind, int index, int item) {

    enum Kind {
        ADD_FIRST, ADD_LAST, REMOVE_FIRST, REMOVE_LAST, FIRST, LAST, GET, SET, SWAP,
        TRUNCATE, CLEAR, MAKE_CONTIGUOUS
    }

    /** Does it to the model and returns the result, or the class of the exception to expect. */
    Object onModel(LinkedList<Integer> model, int capacity) {
        int size = model.size();
        boolean inside = 0 <= index && index < size;
        boolean full = size == capacity;
        return switch (kind) {
            case ADD_FIRST -> full ? CapacityExceededException.class
                    : did(() -> model.offerFirst(item));
            case ADD_LAST -> full ? CapacityExceededException.class
                    : did(() -> model.offerLast(item));
            case REMOVE_FIRST -> size == 0 ? EmptyException.class : model.removeFirst();
            case REMOVE_LAST -> size == 0 ? EmptyException.class : model.removeLast();
            case FIRST -> size == 0 ? EmptyException.class : model.getFirst();
            case LAST -> size == 0 ? EmptyException.class : model.getLast();
            case GET -> inside ? model.get(index) : InvalidIndexException.class;
            case SET -> inside ? model.set(index, item) : InvalidIndexException.class;
            case SWAP -> inside && size > 1
                    ? did(() -> { Collections.swap(model, index, 1); return true; })
                    : InvalidIndexException.class;
            case TRUNCATE -> index < 0 || size < index ? InvalidSizeException.class
                    : did(() -> { model.subList(index, size).clear(); return true; });
            case CLEAR -> did(() -> { model.clear(); return true; });
            case MAKE_CONTIGUOUS -> null;
        };
    }

    /** Makes the throwing call. */
    Object on(AnyVec deque) {
        return switch (kind) {
            case ADD_FIRST -> deque.call("addFirst", item);
            case ADD_LAST -> deque.call("addLast", item);
            case REMOVE_FIRST -> deque.call("removeFirst");
            case REMOVE_LAST -> deque.call("removeLast");
            case FIRST -> deque.call("first");
            case LAST -> deque.call("last");
            case GET -> deque.call("get", index);
            case SET -> deque.call("set", index, item);
            case SWAP -> deque.call("swap", index, 1);
            case TRUNCATE -> deque.call("truncate", index);
            case CLEAR -> deque.call("clear");
            case MAKE_CONTIGUOUS -> deque.call("makeContiguous");
        };
    }

    /** Makes the call in its other style, where it has one: a boolean, or the element, or -1. */
    Object tryOn(AnyVec deque) {
        return switch (kind) {
            case ADD_FIRST -> deque.call("tryAddFirst", item);
            case ADD_LAST -> deque.call("tryAddLast", item);
            case REMOVE_FIRST -> deque.call("removeFirstOrDefault", -1);
            case REMOVE_LAST -> deque.call("removeLastOrDefault", -1);
            case GET -> deque.call("getOrDefault", index, -1);
            case SET -> deque.call("trySet", index, item);
            case SWAP -> deque.call("trySwap", index, 1);
            case TRUNCATE -> deque.call("tryTruncate", index);
            default -> on(deque);
        };
    }

    /** What {@link #tryOn} has to return where {@link #on} returns {@code result}. */
    Object tried(Object result) {
        return switch (kind) {
            case REMOVE_FIRST, REMOVE_LAST, GET -> result instanceof Class ? -1 : result;
            case ADD_FIRST, ADD_LAST, SET, SWAP, TRUNCATE -> !(result instanceof Class);
            default -> result;
        };
    }

    private static Object did(Supplier<Boolean> change) {
        change.get();
        return null;
    }
}
