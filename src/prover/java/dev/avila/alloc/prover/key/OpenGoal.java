package dev.avila.alloc.prover.key;

import java.io.Serializable;
import java.util.List;

/**
 * Where a proof got stuck.
 *
 * @param branch the named branches from the root to the goal
 * @param clauses where the JML clauses stand that the goal still has to show
 */
public record OpenGoal(List<String> branch, List<Place> clauses) implements Serializable {

    /** A line of a file that KeY has loaded, and the keyword of the clause there. */
    public record Place(String file, int line, String keyword)
            implements Serializable, Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return file.equals(other.file) ? Integer.compare(line, other.line)
                    : file.compareTo(other.file);
        }
    }
}
