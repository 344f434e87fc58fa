package dev.avila.alloc.prover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.prover.jml.MethodSpec;
import dev.avila.alloc.prover.jml.TypeSpec;
import dev.avila.alloc.prover.lower.KeyView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OldCallsTest {

    private static final String SOURCE = """
            package p;
            final class A {
                int[] a;
                /*@ public normal_behavior accessible \\nothing; ensures true;
                  @ public model static pure boolean isPositive(int value) { return 0 < value; }
                  @*/
                //@ public normal_behavior ensures \\result == (0 < a[0]);
                /*@ pure @*/ boolean isFirst() { return 0 < a[0]; }
                //@ public normal_behavior assignable a[*]; ensures %s;
                void change() { a[0] = 1; }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            \\old(isFirst())                                       ~ true
            (\\forall int i; \\old(i < 1 && isFirst()))            ~ true
            \\old(a[0]) == 1 && isFirst()                          ~ false
            \\old((a[0])) == 1 && isFirst()                        ~ false
            \\old(isPositive(a[0]))                                ~ true
            (\\forall int i; \\old(isPositive(a[i])))              ~ false
            \\old(isPositive(1))                                   ~ false
            isPositive(\\old(a[0]))                                ~ false
            """)
    void whatReadsArraysInTheStateBeforeIsMisread(String clause, boolean misread)
            throws IOException {
        assertEquals(misread, misread(SOURCE.formatted(clause)).contains("change"));
    }

    @Test
    void whoCallsWhatIsMisreadIsMisread() throws IOException {
        assertEquals(List.of("change", "caller", "loop"), misread(
                SOURCE.formatted("\\old(isFirst())"), """
                package p;
                final class B {
                    //@ public normal_behavior ensures true;
                    void caller(A a) { a.change(); }
                    //@ public normal_behavior ensures true;
                    void other(A a) { }
                    //@ public normal_behavior ensures true;
                    void loop(A a) {
                        //@ loop_invariant \\old(a.isFirst());
                        while (true) { }
                    }
                }
                """, """
                package p;
                /** Not {@code A}. */
                final class C {
                    //@ public normal_behavior ensures true;
                    void changer(D d) { d.change(); }
                }
                """));
    }

    /** The names of the methods with a misread contract, or that use one. */
    private List<String> misread(String... sources) throws IOException {
        for (String source : sources) {
            Files.writeString(folder.resolve(source.replaceAll("(?s).*?class (\\w+).*", "$1.java")),
                    source);
        }
        KeyView view = KeyView.ofFolder(folder, KeyView.ofLibrary(List.of(), folder));
        Map<String, TypeSpec> types = new Contracts(view).types();
        OldCalls oldCalls = new OldCalls(types, view::file);
        return types.values().stream().flatMap(type -> type.methods().stream())
                .filter(method -> oldCalls.areMisread(method))
                .map(MethodSpec::name).toList();
    }

    @Test
    void itNamesWhatIsCalled() {
        assertEquals(Set.of("f", "A.g"),
                OldCalls.names("h(\\old(f(x) + (A.g(y))), \\old(z)) + i()"));
    }
}
