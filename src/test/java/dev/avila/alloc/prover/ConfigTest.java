package dev.avila.alloc.prover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.report.UsageException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigTest {

    private final Map<String, String> before = new HashMap<>();

    private Config with(String name, String value) {
        before.putIfAbsent(name, System.getProperty(name));
        System.setProperty(name, value);
        return Config.read();
    }

    @AfterEach
    void restore() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @Test
    void anEmptyPropertyIsAnAbsentOne() {
        Config config = with("prove", " ");
        assertEquals(Optional.empty(), config.filter());
        assertEquals(60_000, with("prove.steps", "").maxSteps());
        assertFalse(with("proofs.update", "").update());
    }

    @Test
    void aFlagIsOnUnlessItIsFalse() {
        assertTrue(with("proofs.update", "true").update());
        assertTrue(with("proofs.replay", "yes").replay());
        assertFalse(with("proofs.replay", "false").replay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "ten", "1.5", "99999999999"})
    void aBadNumberIsNamed(String number) {
        for (String name : new String[] {"prove.steps", "prove.timeout", "prove.workers"}) {
            UsageException refused =
                    assertThrows(UsageException.class, () -> with(name, number));
            assertEquals("-D" + name + " takes a whole number from 1 up, not '" + number + "'",
                    refused.getMessage());
            System.clearProperty(name);
        }
    }

    @Test
    void aGoodNumberIsTaken() {
        assertEquals(7, with("prove.workers", "7").workers());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Pool                                  ~ true
            pool.Pool                             ~ true
            dev.avila.alloc.pool.Pool             ~ true
            Pool#release                          ~ true
            pool.Pool#release                     ~ true
            pool.Pool#release(int)                ~ true
            dev.avila.alloc.pool.Pool#release     ~ true
            ool                                   ~ false
            SizedPool                             ~ false
            arena.Pool                            ~ false
            pool                                  ~ false
            Pool#rel                              ~ false
            Pool#releaseAll                       ~ false
            Pool#release(long)                    ~ false
            """)
    void aFilterSelectsByClassAndMethod(String filter, boolean selected) {
        ContractCase release = new ContractCase("dev.avila.alloc.pool.Pool", "release(int)",
                "normal_behavior.0", null, null);
        assertEquals(selected, with("prove", filter).selects(release));
    }
}
