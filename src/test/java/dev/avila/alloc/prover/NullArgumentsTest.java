package dev.avila.alloc.prover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.prover.jml.Clause;
import dev.avila.alloc.prover.jml.MethodSpec;
import dev.avila.alloc.prover.jml.SpecCase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NullArgumentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            boolean put(/*@ nullable @*/ T item)     ~ requires ~ item == null              ~ true
            void put(int i, T item)                  ~ requires ~ i < 0 || item == null     ~ true
            boolean put(T item, int i)               ~ requires ~ item != null              ~ false
            boolean put(T item)                      ~ ensures  ~ item == null              ~ false
            boolean put(T item)                      ~ requires ~ otherItem == null         ~ false
            boolean putAll(/*@ nullable @*/ T[] all) ~ requires ~ all == null               ~ false
            boolean put(/*@ nullable @*/ Object it)  ~ requires ~ it == null                ~ false
            """)
    void aCaseAboutANullOfATypeParameterIsEmpty(String header, String keyword, String text,
            boolean empty) {
        SpecCase specCase = new SpecCase("normal_behavior",
                List.of(new Clause(keyword, text, 1, 1, Set.of())), 1, 1);
        MethodSpec method = new MethodSpec("p.A", "put", "T", header, 1, false, false,
                List.of(specCase));
        assertEquals(empty, NullArguments.isEmptyToOpenJml(method, specCase));
    }
}
