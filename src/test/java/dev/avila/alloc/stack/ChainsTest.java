package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All places, chains and calls of all small arrays, beside links that are searched for. */
final class ChainsTest {

    private static final int MAX_LENGTH = 5;

    private static final int MAX_HOME = 2;

    /** The link of a place without a home: no method may follow it. */
    private static final int STALE = 77;

    /** Gives every choice of a home, or of none, for each of {@code length} places. */
    private static void forAllHomes(int length, Consumer<int[]> check) {
        int choices = MAX_HOME + 2;
        for (int n = 0; n < Math.pow(choices, length); n++) {
            int[] home = new int[length];
            for (int x = 0, left = n; x < length; x++, left /= choices) {
                home[x] = left % choices - 1;
            }
            check.accept(home);
        }
    }

    private static void forAllHomes(Consumer<int[]> check) {
        for (int length = 0; length <= MAX_LENGTH; length++) {
            forAllHomes(length, check);
        }
    }

    /** The links that belong to these homes. */
    private static int[] links(int[] home) {
        return IntStream.range(0, home.length).map(x -> home[x] < 0 ? STALE : lower(home, x))
                .toArray();
    }

    private static int lower(int[] home, int x) {
        return IntStream.iterate(x - 1, y -> 0 <= y, y -> y - 1)
                .filter(y -> home[y] == home[x]).findFirst().orElse(-1);
    }

    /** Compares the homes, and the links of the places that have one. */
    private static void assertLinked(int[] expectedHome, int[] link, int[] home) {
        assertArrayEquals(expectedHome, home);
        int[] seen = link.clone();
        for (int x = 0; x < home.length; x++) {
            seen[x] = home[x] < 0 ? STALE : link[x];
        }
        assertArrayEquals(links(expectedHome), seen);
    }

    private static int[] with(int[] home, int x, int value) {
        int[] changed = home.clone();
        changed[x] = value;
        return changed;
    }

    @Test
    void initLeavesTheSlotsFreeAndMakesTheOthersTops() {
        for (int length = 0; length <= MAX_LENGTH; length++) {
            for (int slots = 0; slots <= length; slots++) {
                int behind = slots;
                int[] link = new int[length];
                int[] home = new int[length];
                Arrays.fill(link, STALE);
                Arrays.fill(home, STALE);
                Chains.init(link, home, slots);
                assertArrayEquals(IntStream.range(0, length)
                        .map(x -> x < behind ? -1 : x - behind).toArray(), home);
                assertArrayEquals(IntStream.range(0, length).map(x -> -1).toArray(), link);
            }
        }
    }

    @Test
    void nextIsTheNearestPlaceBelowOfTheSameHome() {
        forAllHomes(home -> {
            for (int x = 0; x < home.length; x++) {
                if (0 <= home[x]) {
                    assertEquals(lower(home, x), Chains.next(links(home), home, x));
                }
            }
        });
    }

    @Test
    void aboveIsTheNearestPlaceOfTheChainThatIsHigher() {
        forAllHomes(home -> forAllTops(home, (x, top) -> {
            int nearest = x + 1;
            while (home[nearest] != home[top]) {
                nearest++;
            }
            assertEquals(nearest, Chains.above(links(home), home, x, top));
        }));
    }

    @Test
    void aPlaceWithoutAHomeIsInserted() {
        forAllHomes(home -> forAllTops(home, (x, top) -> {
            if (home[x] < 0) {
                int[] link = links(home);
                int[] changed = home.clone();
                Chains.insert(link, changed, x, top);
                assertLinked(with(home, x, home[top]), link, changed);
            }
        }));
    }

    @Test
    void aPlaceOfTheChainIsRemoved() {
        forAllHomes(home -> forAllTops(home, (x, top) -> {
            if (home[x] == home[top]) {
                int[] link = links(home);
                int[] changed = home.clone();
                Chains.remove(link, changed, x, top);
                assertLinked(with(home, x, -1), link, changed);
            }
        }));
    }

    @Test
    void aPlaceIsMovedFromOneChainIntoAnotherOrTheSame() {
        forAllHomes(home -> forAllTops(home, (x, from) -> forAllTops(home, (same, to) -> {
            if (same == x && home[x] == home[from]) {
                int[] link = links(home);
                int[] changed = home.clone();
                Chains.move(link, changed, x, from, to);
                assertLinked(with(home, x, home[to]), link, changed);
            }
        })));
    }

    @Test
    void theLongestChainIsCountedWithoutItsTop() {
        for (int slots = 0; slots <= MAX_LENGTH; slots++) {
            forAllHomes(slots, homes -> {
                int[] home = Arrays.copyOf(homes, homes.length + MAX_HOME + 1);
                for (int top = 0; top <= MAX_HOME; top++) {
                    home[homes.length + top] = top;
                }
                long most = IntStream.rangeClosed(0, MAX_HOME).mapToLong(chain ->
                        Arrays.stream(homes).filter(h -> h == chain).count()).max().getAsLong();
                assertEquals(most, Chains.longest(links(home), home, homes.length));
            });
        }
        assertEquals(0, Chains.longest(new int[0], new int[0], 0));
    }

    @Test
    void aCopyHasTheSameHomesAndLinks() {
        forAllHomes(home -> {
            int[] link = new int[home.length];
            int[] copied = new int[home.length];
            Chains.copy(links(home), home, link, copied);
            assertLinked(home, link, copied);
        });
    }

    private interface Places {

        void accept(int x, int top);
    }

    /** Gives each place with each higher one that is in a chain. */
    private static void forAllTops(int[] home, Places check) {
        for (int x = 0; x < home.length; x++) {
            for (int top = x + 1; top < home.length; top++) {
                if (0 <= home[top]) {
                    check.accept(x, top);
                }
            }
        }
    }
}
