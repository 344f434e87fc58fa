package dev.avila.alloc.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** How one group stands against one library: ratios of all its pairs, lower is better for us. */
record Standing(String group, String against, int pairs, double median, double least,
        double most) {

    private static final String FASTEST = "the fastest peer";

    /** By group, then by library; last the fastest peer of each piece of work. */
    static List<Standing> of(Results results) {
        List<Standing> standings = new ArrayList<>();
        for (String group : Config.GROUPS) {
            List<Pair> pairs = results.pairs().stream().filter(pair ->
                    pair.ours().contender().group().equals(group)).toList();
            Map<String, List<Pair>> libraries = pairs.stream().collect(Collectors.groupingBy(
                    pair -> pair.other().contender().library(), TreeMap::new,
                    Collectors.toList()));
            libraries.forEach((library, some) -> standings.add(of(group, library, some)));
            Collection<Pair> fastest = fastest(pairs);
            if (!fastest.isEmpty()) {
                standings.add(of(group, FASTEST, fastest));
            }
        }
        return standings;
    }

    private static Collection<Pair> fastest(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.other().contender().role() == Contender.Role.PEER)
                .collect(Collectors.toMap(Pair::ours, pair -> pair,
                        (a, b) -> a.ratio().value() < b.ratio().value() ? b : a,
                        LinkedHashMap::new)).values();
    }

    private static Standing of(String group, String against, Collection<Pair> pairs) {
        double[] ratios = pairs.stream().mapToDouble(pair -> pair.ratio().value()).sorted()
                .toArray();
        return new Standing(group, against, ratios.length, new Median().evaluate(ratios),
                ratios[0], ratios[ratios.length - 1]);
    }
}
