package dev.avila.alloc.stack;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** A call as data: what it does to a list of limited size, and how to make it on any form. */
record VecStep(Kind kind, int index, int item) {

    enum Kind {
        PUSH, POP, INSERT, REMOVE, SWAP_REMOVE, SET, SWAP, REVERSE, TRUNCATE, CLEAR, ADD_ALL,
        REMOVE_RANGE, RESIZE, SPLIT_OFF
    }

    /** Does it to the model and returns the result, or the class of the exception to expect. */
    Object onModel(List<Integer> model, int capacity) {
        int size = model.size();
        boolean inside = 0 <= index && index < size;
        return switch (kind) {
            case PUSH -> size == capacity ? CapacityExceededException.class
                    : did(() -> model.add(item));
            case POP -> size == 0 ? EmptyException.class : model.removeLast();
            case INSERT -> index < 0 || size < index ? InvalidIndexException.class
                    : size == capacity ? CapacityExceededException.class
                    : did(() -> model.addAll(index, List.of(item)));
            case REMOVE -> inside ? model.remove(index) : InvalidIndexException.class;
            case SWAP_REMOVE -> inside ? swapRemove(model) : InvalidIndexException.class;
            case SET -> inside ? model.set(index, item) : InvalidIndexException.class;
            case SWAP -> inside && size > 1
                    ? did(() -> { Collections.swap(model, index, 1); return true; })
                    : InvalidIndexException.class;
            case REVERSE -> did(() -> { Collections.reverse(model); return true; });
            case TRUNCATE -> index < 0 || size < index ? InvalidSizeException.class
                    : did(() -> { model.subList(index, size).clear(); return true; });
            case CLEAR -> did(() -> { model.clear(); return true; });
            case ADD_ALL -> capacity - size < 2 ? CapacityExceededException.class
                    : did(() -> model.addAll(List.of(item, item + 1)));
            case REMOVE_RANGE -> index < 0 || 2 < index || size < 2 ? InvalidIndexException.class
                    : did(() -> { model.subList(index, 2).clear(); return true; });
            case RESIZE -> index < 0 ? InvalidSizeException.class
                    : capacity < index ? CapacityExceededException.class
                    : did(() -> resize(model));
            case SPLIT_OFF -> index < 0 || size < index ? InvalidIndexException.class
                    : splitOff(model);
        };
    }

    /** Makes the throwing call. */
    Object on(AnyVec vec) {
        return switch (kind) {
            case PUSH -> vec.call("push", item);
            case POP -> vec.call("pop");
            case INSERT -> vec.call("insert", index, item);
            case REMOVE -> vec.call("remove", index);
            case SWAP_REMOVE -> vec.call("swapRemove", index);
            case SET -> vec.call("set", index, item);
            case SWAP -> vec.call("swap", index, 1);
            case REVERSE -> vec.call("reverse");
            case TRUNCATE -> vec.call("truncate", index);
            case CLEAR -> vec.call("clear");
            case ADD_ALL -> vec.call("addAll", new int[] {item, item + 1});
            case REMOVE_RANGE -> vec.call("removeRange", index, 2);
            case RESIZE -> vec.call("resize", index, item);
            case SPLIT_OFF -> {
                Object tail = vec.call("splitOff", index);
                yield tail instanceof Iterable<?> items ? AnyVec.integers(items) : tail;
            }
        };
    }

    /** Makes the call in its other style: a boolean, or the element, or -1. */
    Object tryOn(AnyVec vec) {
        return switch (kind) {
            case PUSH -> vec.call("tryPush", item);
            case POP -> vec.call("popOrDefault", -1);
            case INSERT -> vec.call("tryInsert", index, item);
            case REMOVE -> vec.call("removeOrDefault", index, -1);
            case SWAP_REMOVE -> vec.call("swapRemoveOrDefault", index, -1);
            case SET -> vec.call("trySet", index, item);
            case SWAP -> vec.call("trySwap", index, 1);
            case TRUNCATE -> vec.call("tryTruncate", index);
            case ADD_ALL -> vec.call("tryAddAll", new int[] {item, item + 1});
            case REMOVE_RANGE -> vec.call("tryRemoveRange", index, 2);
            case RESIZE -> vec.call("tryResize", index, item);
            case REVERSE, CLEAR, SPLIT_OFF -> on(vec);
        };
    }

    /** What {@link #tryOn} has to return where {@link #on} returns {@code result}. */
    Object tried(Object result) {
        return switch (kind) {
            case POP, REMOVE, SWAP_REMOVE -> result instanceof Class ? -1 : result;
            case REVERSE, CLEAR, SPLIT_OFF -> result;
            default -> !(result instanceof Class);
        };
    }

    private Integer swapRemove(List<Integer> model) {
        Integer last = model.removeLast();
        return index == model.size() ? last : model.set(index, last);
    }

    private boolean resize(List<Integer> model) {
        while (model.size() < index) {
            model.add(item);
        }
        model.subList(index, model.size()).clear();
        return true;
    }

    private List<Integer> splitOff(List<Integer> model) {
        List<Integer> tail = List.copyOf(model.subList(index, model.size()));
        model.subList(index, model.size()).clear();
        return tail;
    }

    private static Object did(Supplier<Boolean> change) {
        change.get();
        return null;
    }
}
