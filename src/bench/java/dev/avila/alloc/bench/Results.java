package dev.avila.alloc.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What one run measured. */
record Results(List<Measurement> measurements) {

    static Results read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new UsageException("there is no " + file + ", a file of JMH's results");
        }
        return new Results(List.of(
                new JsonMapper().readValue(file.toFile(), Measurement[].class)));
    }

    /** Each of ours beside each peer and each raw loop that did the same work. */
    List<Pair> pairs() {
        return measurements.stream()
                .filter(ours -> ours.contender().role() == Contender.Role.OURS)
                .flatMap(ours -> measurements.stream().filter(ours::isSameWork)
                        .filter(other -> other.contender().role() != Contender.Role.OURS)
                        .map(other -> new Pair(ours, other)))
                .toList();
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
