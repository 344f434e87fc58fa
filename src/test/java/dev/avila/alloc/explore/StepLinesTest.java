package dev.avila.alloc.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StepLinesTest {

    private static final String SOURCE = """
        final class Count {
            void add() {
                int seen = (int) COUNT.getVolatile(this); // step: read
                boolean done = COUNT.compareAndSet(this, seen, a(seen) | 1); // step: swing
            }
        }
        """;

    private static final String MODEL = """
        public final class CountModel {
            public CountModel() {
                count = 0;
            }
            public void read(int t) {
                seen[t] = shared.count();
            }
            public boolean swing(int t) {
                return shared.swing(seen[t]);
            }
            public /*@ pure @*/ int count() {
                return shared.count();
            }
            private void help() {
            }
        }
        """;

    private static final String HELPER = """
        final class CountState {
            boolean swing(int seen) {
                if (count != seen || false) {
                    return false;
                }
            }
        }
        """;

    private static final String PAGE = """
        # Concurrency

        | step | Count | model |
        |---|---|---|
        | `read` | `int seen = (int) COUNT.getVolatile(this);` | `seen[t] = shared.count();` |
        | `swing` | `boolean done = COUNT.compareAndSet(this, seen, a(seen) \\| 1);` \
        | `return shared.swing(seen[t]);`, `if (count != seen \\|\\| false) {` |

        | step | Other | model |
        |---|---|---|
        | `none` | | |
        """;

    @Test
    void aPageThatQuotesEveryStepIsAccepted() {
        assertEquals(List.of(), complaints(SOURCE, MODEL, PAGE));
    }

    @Test
    void everyStepOfTheClassAndOfTheModelHasOneRow() {
        assertEquals(List.of("no row of read", "no row of swing"), complaints(SOURCE, MODEL, ""));
        assertEquals(List.of("no row of read"), complaints(SOURCE, MODEL,
            PAGE.replaceFirst("\\| `read`.*\n", "")));
        assertEquals(List.of("no row of more"), complaints(SOURCE,
            MODEL.replace("private void help", "public void more"), PAGE));
        assertEquals(List.of("two rows of `read`"), complaints(SOURCE, MODEL,
            PAGE.replaceFirst("(\\| `read`.*\n)", "$1$1")));
    }

    @Test
    void everyRowIsOfAStepOfTheClassAndOfTheModel() {
        assertEquals(List.of("no line of the class is step none",
            "no method of the model is step none", "none quotes no line of the models: y"),
            complaints(SOURCE, MODEL,
                PAGE.replace("| `read`", "| `none` | `x` | `y` |\n| `read`")));
    }

    @Test
    void aChangedLineOfTheClassIsNoticed() {
        assertEquals(List.of("read is [int seen = (int) COUNT.getOpaque(this);], not "
            + "[int seen = (int) COUNT.getVolatile(this);]"),
            complaints(SOURCE.replace("Volatile", "Opaque"), MODEL, PAGE));
    }

    @Test
    void aChangedLineOfTheModelIsNoticed() {
        assertEquals(List.of("read quotes no line of the model's method",
            "read quotes no line of the models: seen[t] = shared.count();"),
            complaints(SOURCE, MODEL.replace("seen[t] = shared.count()", "seen[t] = 0"), PAGE));
        assertEquals(List.of("swing quotes no line of the models: if (count == seen || false) {"),
            complaints(SOURCE, MODEL, PAGE.replace("count != seen", "count == seen")));
    }

    @Test
    void anAtomicWriteWithoutAMarkIsNoticed() {
        assertEquals(List.of("an atomic write is no step: COUNT.setRelease(this, 0);"),
            complaints(SOURCE.replace("    }\n}", "        COUNT.setRelease(this, 0);\n    }\n}"),
                MODEL, PAGE));
    }

    @Test
    void thePageQuotesEveryStepOfLockFreePool() throws IOException {
        var steps = StepLines.of("LockFreePool");
        assertEquals(List.of(), steps.complaints(Files.readString(Path.of("spec/concurrency.md"))));
    }

    private static List<String> complaints(String source, String model, String page) {
        return new StepLines("Count", source, model, HELPER).complaints(page);
    }
}
