package dev.avila.alloc.prover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.prover.jml.MethodSpec;
import dev.avila.alloc.prover.lower.KeyView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReachTest {

    @TempDir
    private Path folder;

    /** The methods of {@code A.java} that meet a quantifier. */
    private List<String> reached(String... sources) throws IOException {
        return reached(Reach.QUANTIFIER, sources);
    }

    private List<String> reached(Pattern what, String... sources) throws IOException {
        for (String source : sources) {
            Files.writeString(folder.resolve(source.replaceAll("(?s).*?class (\\w+).*", "$1.java")),
                    "package p;\n" + source);
        }
        KeyView view = KeyView.ofFolder(folder, KeyView.ofLibrary(List.of(), folder));
        Contracts contracts = new Contracts(view);
        Reach reach = new Reach(contracts.types());
        return contracts.types().get("p.A").methods().stream()
                .filter(method -> reach.finds(what, method, view.file(method.type())))
                .map(MethodSpec::name).toList();
    }

    @Test
    void itReachesTheMethodThatHasItAndItsCallers() throws IOException {
        assertEquals(List.of("all", "caller", "speaker", "speakersSpeaker"), reached("""
                final class A {
                    //@ public normal_behavior ensures \\result == 1;
                    int plain() { return 1; }
                    //@ public normal_behavior ensures (\\forall int i; i == i);
                    int all() { return 1; }
                    //@ public normal_behavior ensures \\result == 1;
                    int caller() { return all(); }
                    //@ public normal_behavior ensures \\result == all();
                    int speaker() { return 1; }
                    //@ public normal_behavior ensures \\result == speaker();
                    int speakersSpeaker() { return 1; }
                    //@ public normal_behavior ensures \\result == 1;
                    int callersCaller() { return caller(); }
                    //@ public normal_behavior ensures \\result == plain();
                    int plainToo() { return plain(); }
                }
                """));
    }

    @Test
    void itDoesNotReachWhatOnlyACommentNames() throws IOException {
        assertEquals(List.of("all", "marked"), reached("""
                final class A {
                    //@ public normal_behavior ensures (\\forall int i; i == i);
                    int all() { return 1; }
                    /** Not as {@link #all}. */
                    /*@ public normal_behavior
                      @   ensures \\result == 1; // all
                      @*/
                    int plain() { return 1; /* nor all */ }
                    //@ public normal_behavior ensures \\result == 1; // all
                    int line() { return 1; } // all
                    //+KEY@ public normal_behavior ensures \\result == all();
                    int marked() { return 1; }
                }
                """));
    }

    @Test
    void itReachesFromALoopAndFromInvariants() throws IOException {
        assertEquals(List.of("loop", "other"), reached("""
                final class A {
                    //@ public normal_behavior ensures true;
                    int plain() { return 1; }
                    //@ public normal_behavior ensures true;
                    int loop() {
                        //@ loop_invariant (\\exists int i; i == 0);
                        while (true) { return 1; }
                    }
                    //@ public normal_behavior ensures true;
                    int other(B b) { return 1; }
                }
                """, """
                final class B {
                    //@ public invariant (\\forall int i; i == i);
                    int field;
                }
                """));
    }

    @Test
    void theInvariantOfItsOwnTypeIsEveryMethods() throws IOException {
        assertEquals(List.of("plain"), reached("""
                final class A {
                    //@ public invariant (\\forall int i; i == i);
                    //@ public normal_behavior ensures true;
                    int plain() { return 1; }
                }
                """));
    }

    @Test
    void aBitOperatorIsNoLogicalOne() throws IOException {
        assertEquals(List.of("mask", "shift", "contract"), reached(Reach.BIT_OPERATOR, """
                final class A {
                    //@ public normal_behavior ensures true || true && true;
                    boolean logical(boolean b) { return b && b || !b; }
                    //@ public normal_behavior ensures true;
                    int mask(int i) { return i & 7; }
                    //@ public normal_behavior ensures true;
                    int shift(int i) { return i >>> 1; }
                    //@ public normal_behavior ensures (i | 1) == 1;
                    int contract(int i) { return 1; }
                }
                """));
    }
}
