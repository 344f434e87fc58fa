package dev.avila.alloc.prover;

import java.util.List;

/** How many contracts both provers, one or neither has proved, of those that OpenJML tried. */
record Agreement(long both, long onlyKey, long onlyOpenJml, long neither) {

    static Agreement of(Results results) {
        List<Results.Line> tried =
                results.lines().stream().filter(line -> !line.byKey()).toList();
        return new Agreement(count(results, tried, true, true), count(results, tried, true, false),
                count(results, tried, false, true), count(results, tried, false, false));
    }

    private static long count(Results results, List<Results.Line> tried, boolean key,
            boolean openJml) {
        return tried.stream().filter(line -> line.closed() == openJml).filter(line -> {
            Results.Line byKey = results.byKey(line.key());
            return key == (byKey != null && byKey.closed());
        }).count();
    }

    String text() {
        return "both provers have proved " + both + ", only KeY " + onlyKey + ", only OpenJML "
                + onlyOpenJml + ", neither " + neither;
    }
}
