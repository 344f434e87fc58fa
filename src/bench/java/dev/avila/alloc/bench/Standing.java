package dev.avila.alloc.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** How a family of our types stands against one other: the ratios of all pairs of them. */
record Standing(String family, String against, int pairs, double median, double least,
        double most) {

    private static final String FASTEST = "fastest peer";

    /** By group and family, then by the other; last the fastest peer of each piece of work. */
    static List<Standing> of(Results results) {
        List<Standing> standings = new ArrayList<>();
        for (String group : Config.GROUPS) {
            by(results.pairs(group), pair -> pair.ours().contender().family())
                    .forEach((family, pairs) -> standings.addAll(of(family, pairs)));
        }
        return standings;
    }

    private static List<Standing> of(String family, List<Pair> pairs) {
        List<Standing> standings = new ArrayList<>();
        by(pairs, pair -> pair.other().contender().against())
                .forEach((other, some) -> standings.add(of(family, other, some)));
        Collection<Pair> fastest = fastest(pairs);
        if (!fastest.isEmpty()) {
            standings.add(of(family, FASTEST, fastest));
        }
        return standings;
    }

    private static Map<String, List<Pair>> by(List<Pair> pairs, Function<Pair, String> key) {
        return pairs.stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static Collection<Pair> fastest(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.other().contender().role() == Contender.Role.PEER)
                .collect(Collectors.toMap(Pair::ours, pair -> pair,
                        (a, b) -> a.ratio().value() < b.ratio().value() ? b : a,
                        LinkedHashMap::new)).values();
    }

    private static Standing of(String family, String against, Collection<Pair> pairs) {
        double[] ratios = pairs.stream().mapToDouble(pair -> pair.ratio().value()).sorted()
                .toArray();
        return new Standing(family, against, ratios.length, new Median().evaluate(ratios),
                ratios[0], ratios[ratios.length - 1]);
    }
}
