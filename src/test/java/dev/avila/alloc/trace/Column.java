package dev.avila.alloc.trace;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The numbers of the report. {@code spec/Traces.md} says what each means. */
enum Column {

    STEPS("steps", count(Outcome::steps)),
    MOVED("moved", count(Outcome::moved)),
    TOO_LARGE("too large", count(Outcome::tooLarge)),
    NO_ROOM("no room", count(Outcome::noRoom)),
    SKIPPED("skipped", count(Outcome::skipped)),
    CAPACITY("capacity B", count(Outcome::capacity)),
    LIVE("peak live B", count(Outcome::peakLive)),
    LENT("peak lent B", count(Outcome::peakLent)),
    RANGE("peak range B", count(Outcome::peakRange)),
    UTILISATION("utilisation %", percent(Outcome::utilisation)),
    INTERNAL("internal %", percent(Outcome::internalFragmentation)),
    EXTERNAL("external %", percent(Outcome::externalFragmentation)),
    RATE("million steps/s, indicative", result -> decimal(result.perSecond() / 1e6));

    private final String heading;
    private final Function<Result, String> cell;

    Column(String heading, Function<Result, String> cell) {
        this.heading = heading;
        this.cell = cell;
    }

    String heading() {
        return heading;
    }

    String of(Result result) {
        return cell.apply(result);
    }

    private static Function<Result, String> count(ToLongFunction<Outcome> number) {
        return result -> String.format(Locale.ROOT, "%,d", number.applyAsLong(result.outcome()));
    }

    private static Function<Result, String> percent(ToDoubleFunction<Outcome> share) {
        return result -> decimal(100 * share.applyAsDouble(result.outcome()));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }
}
