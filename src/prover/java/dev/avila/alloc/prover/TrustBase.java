package dev.avila.alloc.prover;

import dev.avila.alloc.prover.lower.KeyView;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What a certificate rests on: assumptions, stubs and the very files of the tools. */
final class TrustBase {

    private static final List<String> TOOLS = List.of("key.", "recoder", "z3-turnkey", "cvc5",
            "javaparser");

    private TrustBase() { }

    /** Everything that is assumed: user code, stubs of JDK classes, and the tools. */
    static List<Map<String, String>> assumptions(Assumptions listed, KeyView view,
            boolean masks) {
        List<Map<String, String>> all = new ArrayList<>();
        listed.reasons().forEach((what, text) -> all.add(entry(what, text)));
        view.stubs().forEach(stub -> all.add(entry(stub.type(),
                "the JDK's class does what the contracts of its stub in proofs/stubs say")));
        all.add(entry("one thread", "no two threads use one object at a time without a lock"));
        all.add(entry("memory", "no OutOfMemoryError or StackOverflowError; JML says nothing "
                + "about errors of the machine"));
        all.add(entry("static initialisers", "KeY's option disableStaticInitialisation: constants "
                + "have their values from the start"));
        all.add(entry("reflection", "nobody changes private fields by reflection or Unsafe"));
        if (masks) {
            all.add(entry("masks", "KeY's binaryAnd on integers in the range of long is the & of "
                    + "64-bit vectors, and the files in proofs/lemmas prove what the rules there "
                    + "state"));
        }
        all.add(entry("tools", "KeY's rules and its Java semantics, javac, the JVM and its "
                + "just-in-time compiler are right"));
        return all;
    }

    private static Map<String, String> entry(String what, String text) {
        return Map.of("what", what, "text", text);
    }

    /** The jars that took part, with their SHA-256. */
    static List<Map<String, String>> tools() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of).filter(path -> path.toString().endsWith(".jar"))
                .filter(path -> TOOLS.stream().anyMatch(path.getFileName().toString()::startsWith))
                .map(path -> Map.of("name", path.getFileName().toString(), "sha256", sha256(path)))
                .toList();
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
