package dev.avila.alloc.prover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The README's table says what the results say. */
final class StatusTableTest {

    @Test
    void theReadmeShowsTheCommittedResults() throws IOException {
        String table = StatusTable.of(Results.read(Layout.RESULTS));
        assertTrue(Files.readString(Layout.README).contains(
                StatusTable.START + table + StatusTable.END),
                "run mvn verify -Pprove -Dproofs.update");
    }

    @Test
    void aCellNamesTheProversThatClosedAllOfItsContracts() {
        Results results = new Results();
        results.put(line("KeY", "closed"));
        results.put(line("OpenJML", "closed"));
        assertTrue(StatusTable.of(results).contains("| 1 | 1 | 1 | K+O |"));
        results.put(line("OpenJML", "open"));
        assertTrue(StatusTable.of(results).contains("| 1 | 1 | 0 | K |"));
        results.put(line("KeY", "open"));
        assertTrue(StatusTable.of(results).contains("| 1 | 0 | 0 | open |"));
    }

    @Test
    void primitiveFormsShareThePageOfTheReferenceForm() {
        assertEquals("StackVec", StatusTable.page("IntStackVec"));
        assertEquals("StackHashMap", StatusTable.page("LongLongStackHashMap"));
        assertEquals("Filing", StatusTable.page("IntFiling"));
        assertEquals("StaticArena", StatusTable.page("Checkpoint"));
        assertEquals("BuddyAllocator", StatusTable.page("BuddyTree"));
        assertEquals("BuddyAllocator", StatusTable.page("Powers"));
        assertEquals("Pool", StatusTable.page("Pool"));
    }

    private static Results.Line line(String prover, String verdict) {
        return new Results.Line("dev.avila.alloc.pool.Pool", "live()", "normal_behavior.0",
                "bounds", prover, "1", "", verdict, "", 1, 1, "0.1", "");
    }
}
