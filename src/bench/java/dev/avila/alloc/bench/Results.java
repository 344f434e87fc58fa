package dev.avila.alloc.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.avila.alloc.report.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one run measured. */
record Results(List<Measurement> measurements) {

    static Results read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new UsageException("there is no " + file + ", a file of JMH's results");
        }
        return new Results(List.of(
                new JsonMapper().readValue(file.toFile(), Measurement[].class)));
    }

    /** Each of ours in {@code group} beside each other that did the same work. */
    List<Pair> pairs(String group) {
        return measurements.stream()
                .filter(ours -> ours.contender().role() == Contender.Role.OURS)
                .filter(ours -> ours.contender().group().equals(group))
                .flatMap(ours -> measurements.stream().filter(ours::isSameWork)
                        .filter(other -> other.contender().role() != Contender.Role.OURS)
                        .map(other -> new Pair(ours, other)))
                .toList();
    }

    /** The pieces of work of {@code group}, and all that did each, the least time first. */
    List<List<Measurement>> works(String group) {
        Map<String, List<Measurement>> works = new TreeMap<>();
        measurements.stream().filter(one -> one.contender().group().equals(group))
                .sorted(Comparator.comparing(one -> one.time().score()))
                .forEach(one -> works.computeIfAbsent(
                        one.contender().work() + " " + one.parameters(),
                        name -> new ArrayList<>()).add(one));
        return List.copyOf(works.values());
    }

    /** The benchmarks that promise to allocate nothing. */
    List<Measurement> promises() {
        return measurements.stream().filter(one -> one.contender().promises()).toList();
    }

    /** Each benchmark beside the same one of an earlier run. */
    List<Pair> against(Results earlier) {
        return measurements.stream().flatMap(now -> earlier.measurements.stream()
                .filter(then -> then.benchmark().equals(now.benchmark())
                        && then.params().equals(now.params()))
                .map(then -> new Pair(now, then))).toList();
    }
}
