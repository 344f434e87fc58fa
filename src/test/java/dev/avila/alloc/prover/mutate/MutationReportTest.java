package dev.avila.alloc.prover.mutate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MutationReportTest {

    private static final String HEADER = "class,method,mutator,change,times,reason\n";

    private final List<Mutant> mutants = new ArrayList<>();

    /** One mutant killed in each proved package. */
    MutationReportTest() {
        for (String type : List.of("arena.Arena", "layout.Layout", "pool.Pool", "stack.Vec")) {
            mutants.add(mutant(type, true));
        }
    }

    private static Mutant mutant(String type, boolean killed) {
        return new Mutant("dev.avila.alloc." + type, "take", 7, "Math", "replaced + by -", killed);
    }

    private List<String> faults(Survivors explained) {
        return new MutationReport(mutants, explained, 50, 80).faults();
    }

    private static Survivors explained(Path folder, String line) throws Exception {
        Path file = folder.resolve("survivors.csv");
        Files.writeString(file, HEADER + line);
        return Survivors.read(file);
    }

    @Test
    void allKilledIsFaultless() {
        assertEquals(List.of(), faults(new Survivors(Map.of())));
    }

    @Test
    void aPackageWithoutMutantsIsAFault() {
        mutants.removeFirst();
        assertEquals(List.of("package arena: PIT made no mutant;"
                + " see that it runs on the JDK that compiled"), faults(new Survivors(Map.of())));
    }

    @Test
    void aScoreBelowItsGateIsAFault(@TempDir Path folder) throws Exception {
        mutants.add(mutant("pool.Pool", false));
        assertEquals(List.of("package pool: 1 of 2 (50 %), below the gate of 80 %"),
                faults(explained(folder,
                        "dev.avila.alloc.pool.Pool,take,Math,replaced + by -,1,equal\n")));
    }

    @Test
    void aSurvivorWithoutExplanationIsAFault() {
        mutants.add(mutant("Other", false));
        assertEquals(List.of("Other.java:7: take: replaced + by - survives; kill it or explain it"
                + " in survivors.csv: dev.avila.alloc.Other,take,Math,replaced + by -,1,..."),
                faults(new Survivors(Map.of())));
    }

    @Test
    void anExplanationWithoutSurvivorIsAFault(@TempDir Path folder) throws Exception {
        List<String> faults = faults(
                explained(folder, "dev.avila.alloc.Other,take,Math,replaced + by -,2,equal\n"));
        assertEquals(List.of("survivors.csv: take out or lower: dev.avila.alloc.Other,take,Math,"
                + "replaced + by -,2 (0 survive)"), faults);
    }

    @Test
    void writesOnePageATypeAndDropsOldOnes(@TempDir Path folder) throws Exception {
        mutants.add(mutant("pool.Pool", false));
        Files.writeString(folder.resolve("Gone.md"), "");
        new MutationReport(mutants, explained(folder,
                "dev.avila.alloc.pool.Pool,take,Math,replaced + by -,1,a | b\n"), 50, 80)
                .write(folder);
        assertEquals("""
                # Mutants of dev.avila.alloc.pool.Pool

                Killed: 1 of 2 (50 %).

                | mutator | killed | of |
                |---|---:|---:|
                | Math | 1 | 2 |

                | survivor in | change | times | why no test can tell |
                |---|---|---:|---|
                | `take` | replaced + by - | 1 | a \\| b |
                """, Files.readString(folder.resolve("Pool.md")));
        assertTrue(Files.readString(folder.resolve("README.md"))
                .contains("| [pool.Pool](Pool.md) | 1 | 2 | 1 |\n"));
        assertTrue(Files.readString(folder.resolve("Vec.md")).endsWith("\nNone survives.\n"));
        assertFalse(Files.exists(folder.resolve("Gone.md")));
    }

    @Test
    void readsPitsReport() throws Exception {
        assertEquals(List.of(new Mutant("p.A", "constructor", 9, "RemoveConditional",
                "removed call to A::b", true)), read("KILLED"));
    }

    @Test
    void aMutantThatPitCouldNotRunIsNotKilled() throws Exception {
        assertTrue(read("TIMED_OUT").getFirst().killed());
        assertFalse(read("RUN_ERROR").getFirst().killed());
    }

    private static List<Mutant> read(String status) throws Exception {
        String xml = """
                <mutations><mutation detected='true' status='%s'>
                <sourceFile>A.java</sourceFile><mutatedClass>p.A$B</mutatedClass>
                <mutatedMethod>&lt;init&gt;</mutatedMethod><lineNumber>9</lineNumber>
                <mutator>org.pitest.gregor.mutators.RemoveConditionalMutator_ORDER_IF</mutator>
                <description>removed call to p/A::b</description>
                </mutation></mutations>""".formatted(status);
        return Mutant.read(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }
}
