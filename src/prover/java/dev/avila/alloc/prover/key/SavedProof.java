package dev.avila.alloc.prover.key;

import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.proof.io.OutputStreamProofSaver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A KeY proof object in a gzipped file that is the same on every machine: the paths in its header
 * are relative to it, and it names neither a user nor a time.
 */
public final class SavedProof {

    private SavedProof() { }

    static void write(Proof proof, Path file, KeyEnvironmentSpec environment) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new OutputStreamProofSaver(proof).save(text);
        Files.createDirectories(file.getParent());
        String portable = withPaths(text.toString(StandardCharsets.UTF_8), file, environment)
                .replaceAll("\\(keyUser \"[^\"]*\" ?\\)", "(keyUser \"\")")
                .replaceAll("\\(autoModeTime \"\\d+\"\\)", "(autoModeTime \"0\")");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(portable.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Unpacks {@code file} to {@code target} with the paths of its header set anew. */
    public static void unpack(Path file, Path target, KeyEnvironmentSpec environment)
            throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.createDirectories(target.getParent());
            Files.writeString(target, withPaths(text, target, environment));
        }
    }

    private static String withPaths(String text, Path file, KeyEnvironmentSpec environment) {
        String header = text.substring(0, text.indexOf("\\proofObligation"));
        String rest = text.substring(header.length());
        header = header.replaceAll("(?m)^\\s*\\\\(javaSource|classpath|include)[^;]*;\\s*", "");
        String paths = line("javaSource", List.of(environment.sources()), file)
                + line("include", environment.lemmas(), file);
        return header + Matcher.quoteReplacement(paths).replace("\\\\", "\\") + rest;
    }

    private static String line(String keyword, List<String> paths, Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return paths.isEmpty() ? "" : paths.stream()
                .map(path -> folder.relativize(Path.of(path).toAbsolutePath().normalize()))
                .map(path -> "\"" + path.toString().replace('\\', '/') + "\"")
                .collect(Collectors.joining(", ", "\\" + keyword + " ", ";\n\n"));
    }
}
