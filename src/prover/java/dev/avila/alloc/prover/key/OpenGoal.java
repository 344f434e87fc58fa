package dev.avila.alloc.prover.key;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * Where a proof got stuck.
 *
 * @param branch the named branches from the root to the goal
 * @param toShow what is still to be shown there
 */
public record OpenGoal(List<String> branch, List<Place> toShow) implements Serializable {

    /** The keyword of a statement whose arithmetic may overflow. */
    public static final String OVERFLOW = "overflow";

    /** The keyword of a statement that may throw. */
    public static final String EXCEPTION = "exception";

    /**
     * A clause or a statement.
     *
     * @param file what KeY has loaded it from; empty if KeY does not know
     * @param line its line, 0 if KeY does not know
     * @param keyword that of the clause, or one of the two above
     */
    public record Place(String file, int line, String keyword)
            implements Serializable, Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
                .thenComparing(Place::line).thenComparing(Place::keyword);

        /** The clause of that number in the class invariant, which has {@code count} of them. */
        static Place invariant(int number, int count) {
            return new Place("", 0, number == 0 ? "invariant"
                    : "invariant " + number + " of " + count);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
