package dev.avila.alloc.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.bench.Contender.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What the sources of all benchmarks say of themselves. */
final class SuiteTest {

    /** Neither ours nor a peer. */
    public static final class Work {

        public void stray() { }
    }

    private static List<Contender> all() {
        return BenchmarkList.defaultList().getAll(
                OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
                List.of()).stream().map(entry -> Contender.of(entry.getUsername())).toList();
    }

    @Test
    void everyGroupHasBenchmarksAndNoOtherPackageHas() {
        assertEquals(Set.copyOf(Config.GROUPS),
                all().stream().map(Contender::group).collect(Collectors.toSet()));
    }

    @Test
    void everyPieceOfWorkIsDoneByUsAndByAnother() {
        all().stream().collect(Collectors.groupingBy(one -> one.group() + "." + one.work()))
                .forEach((work, some) -> {
                    Set<Role> roles = some.stream().map(Contender::role)
                            .collect(Collectors.toSet());
                    assertTrue(roles.contains(Role.OURS) && 1 < roles.size(), work);
                });
    }

    @Test
    void aLoopByHandStandsBesideEachPrimitiveFormOfAListQueueAndRing() {
        Set<String> alone = all().stream().filter(one -> one.role() == Role.OURS)
                .filter(one -> one.name().matches("(Int|Long|Double|Byte)Stack(Vec|Queue|Ring)"))
                .map(Contender::name).collect(Collectors.toSet());
        all().stream().filter(one -> one.role() == Role.RAW).forEach(raw -> all().stream()
                .filter(one -> one.work().equals(raw.work()) && one.group().equals(raw.group()))
                .forEach(one -> alone.remove(one.name())));
        assertEquals(Set.of(), alone);
    }

    @Test
    void noPeerPromises() {
        assertEquals(List.of(), all().stream()
                .filter(one -> one.role() == Role.PEER && one.promises()).toList());
    }

    @Test
    void aPeerIsNamedByItsJar() {
        Contender peer = Contender.of("dev.avila.alloc.bench.vec.IntPush.fastutil");
        assertEquals("fastutil IntArrayList", peer.name());
        assertEquals("fastutil", peer.against());
        assertTrue(peer.version().startsWith("8."), peer.version());
        assertEquals("ArrayList, boxed",
                Contender.of("dev.avila.alloc.bench.vec.IntPush.arrayList").name());
    }

    @Test
    void whatIsNeitherOursNorAPeerIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> Contender.of(Work.class.getName() + ".stray"));
    }
}
