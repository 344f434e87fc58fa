package dev.avila.alloc.view;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/** The text of a container, of which another may be an element. */
abstract class Nest extends Proxied {

    /** For the views; {@code none} as in {@link Proxied}. */
    //@ normal_behavior assignable \nothing; ensures true;
    Nest(Void none) {
        super(null);
    }

    /** Writes at most 32 elements, and follows containers in containers {@code depth} deep. */
    abstract void appendTo(StringBuilder text, int depth);

    /**
     * The first 32 elements, and how many more there are. An element whose {@code toString} throws
     * is named by its class. A container in a container is followed three deep, so that a cycle
     * ends.
     */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder();
        appendTo(text, 3);
        return text.toString();
    }

    /** Writes the first 32 items, and how many more there are; asks for the size anew. */
    static void appendItems(StringBuilder text, IntSupplier size, IntConsumer item) {
        int shown = Math.min(size.getAsInt(), 32);
        for (int i = 0; i < Math.min(size.getAsInt(), shown); i++) {
            text.append(i == 0 ? "" : ", ");
            item.accept(i);
        }
        if (shown < size.getAsInt()) {
            text.append(", … (").append(size.getAsInt() - shown).append(" more)");
        }
    }

    static void append(StringBuilder text, Object item, int depth) {
        if (!(item instanceof Nest inner)) {
            text.append(textOf(item));
        } else if (depth > 0) {
            inner.appendTo(text, depth - 1);
        } else {
            text.append("[…]");
        }
    }

    private static String textOf(Object item) {
        try {
            return String.valueOf(item);
        } catch (RuntimeException e) {
            return item.getClass().getName() + "(?)";
        }
    }
}
