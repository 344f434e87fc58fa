package dev.avila.alloc.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.report.UsageException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConfigTest {

    @AfterEach
    void clear() {
        System.clearProperty("bench");
        System.clearProperty("bench.update");
    }

    private static Config read(String bench) {
        System.setProperty("bench", bench);
        return Config.read();
    }

    @Test
    void nothingIsAFullRunOfAllGroups() {
        assertEquals(Effort.FULL, read("").effort());
        assertEquals(List.of(), read("").groups());
        assertEquals(Effort.FULL, read("true").effort());
    }

    @Test
    void effortsAndGroupsGoTogether() {
        Config config = read("quick,Pool,Map");
        assertEquals(Effort.QUICK, config.effort());
        assertEquals(List.of("pool", "map"), config.groups());
        assertEquals("mvn verify -Pbench -Dbench=quick,pool,map", config.command());
    }

    @Test
    void anUnknownWordIsRefusedWithTheKnownOnes() {
        String message = assertThrows(UsageException.class, () -> read("Vectors")).getMessage();
        assertTrue(message.contains("vec"), message);
    }

    @Test
    void aPartOfTheSuiteIsNotRecorded() {
        System.setProperty("bench.update", "true");
        assertTrue(read("quick").update());
        assertThrows(UsageException.class, () -> read("smoke"));
        assertThrows(UsageException.class, () -> read("quick,pool"));
    }
}
