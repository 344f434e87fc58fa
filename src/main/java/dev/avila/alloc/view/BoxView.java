package dev.avila.alloc.view;

import dev.avila.alloc.stack.StackBox;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Callbacks, {@link Optional}, streams, {@code equals}, {@code hashCode} and {@code toString} of a
 * box that holds one value or none.
 *
 * <p>A callback that throws has changed nothing: what it throws passes through.
 *
 * @param <T> the type of the value
 */
public abstract class BoxView<T> extends Nest implements Serializable {

    /** For the proved class that holds the value. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected BoxView() {
        super(null);
    }

    /**
     * {@return a new box of the value of {@code item}, or an empty one if there is none}
     *
     * <p>Takes constant time.
     *
     * @param item not null
     * @param <T> the type of the value
     */
    public static <T> StackBox<T> copyOf(Optional<? extends T> item) {
        StackBox<T> box = new StackBox<>();
        item.ifPresent(box::store);
        return box;
    }

    /** {@return the value, or null if there is none} */
    public abstract /*@ pure @*/ /*@ nullable @*/ T getOrNull();

    /**
     * Puts another value in the place of the one that is there.
     *
     * @param item the new value, not null
     * @return the old value
     */
    //@ public behavior assignable \everything;
    public abstract T replace(/*@ nullable @*/ T item);

    /** {@return the value, if there is one} */
    public final Optional<T> asOptional() {
        return Optional.ofNullable(getOrNull());
    }

    /** {@return a stream of the value, or of nothing} */
    public final Stream<T> stream() {
        return Stream.ofNullable(getOrNull());
    }

    /**
     * {@return what {@code function} makes of the value, if there is one and it makes one}
     *
     * @param function called at most once
     * @param <R> the type of the result
     */
    public final <R> Optional<R> map(Function<? super T, ? extends R> function) {
        Objects.requireNonNull(function);
        T item = getOrNull();
        return item == null ? Optional.empty() : Optional.ofNullable(function.apply(item));
    }

    /**
     * Puts what {@code function} makes of the value in its place.
     *
     * @param function called at most once; it must not return null
     * @return whether there was a value
     */
    public final boolean update(UnaryOperator<T> function) {
        Objects.requireNonNull(function);
        T item = getOrNull();
        if (item == null) {
            return false;
        }
        replace(function.apply(item));
        return true;
    }

    /** Calls {@code action} with the value, if there is one. */
    public final void ifPresent(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        T item = getOrNull();
        if (item != null) {
            action.accept(item);
        }
    }

    /** {@return the value, or else what {@code supplier} gives, which may be null} */
    public final T orElseGet(Supplier<? extends T> supplier) {
        Objects.requireNonNull(supplier);
        T item = getOrNull();
        return item == null ? supplier.get() : item;
    }

    /**
     * {@return the value}
     *
     * @param supplier gives what to throw if there is none
     * @param <X> its type
     * @throws X if there is no value
     */
    public final <X extends Throwable> T orElseThrow(Supplier<? extends X> supplier) throws X {
        Objects.requireNonNull(supplier);
        T item = getOrNull();
        if (item == null) {
            throw supplier.get();
        }
        return item;
    }

    /** True for a box with an equal value, or for two empty ones. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof BoxView<?> that
                && Objects.equals(getOrNull(), that.getOrNull());
    }

    /** The hash code of the value, or 0. */
    @Override
    public final int hashCode() {
        return Objects.hashCode(getOrNull());
    }

    @Override
    final void appendTo(StringBuilder text, int depth) {
        text.append('[');
        if (getOrNull() != null) {
            append(text, getOrNull(), depth);
        }
        text.append(']');
    }
}
