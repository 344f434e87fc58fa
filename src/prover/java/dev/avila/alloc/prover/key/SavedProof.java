package dev.avila.alloc.prover.key;

import de.uka.ilkd.key.nparser.ProofReplayer;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.proof.io.IntermediatePresentationProofFileParser;
import de.uka.ilkd.key.proof.io.IntermediateProofReplayer;
import de.uka.ilkd.key.proof.io.OutputStreamProofSaver;
import de.uka.ilkd.key.rule.OneStepSimplifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.antlr.v4.runtime.CharStreams;

/**
 * A KeY proof object in a gzipped file that is the same on every machine: the paths in its header
 * are relative to it, and it names neither a user nor a time.
 */
final class SavedProof {

    /**
     * Profile and settings, paths, contract, proof. No other section can be in between; the name of
     * a contract can hold a type of JML.
     */
    private static final Pattern PARTS = Pattern.compile(
            "(?s)(\\s*\\\\profile [^\\\\]*\\\\settings [^\\\\]*)"
            + "(?:\\\\(?:javaSource|classpath|include) [^;\\\\]*;\\s*)*"
            + "(\\\\proofObligation (?:[^\\\\]|\\\\+bigint)*\\\\proof )(\\{.*)");
    private static final Pattern CONTRACT = Pattern.compile("\"contract\" : \"([^\"]*)\"");

    private SavedProof() { }

    static void write(Proof proof, Path file, KeyEnvironmentSpec environment) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new OutputStreamProofSaver(proof).save(text);
        Files.createDirectories(file.getParent());
        Matcher parts = parts(text.toString(StandardCharsets.UTF_8));
        String portable = header(parts, file, environment) + parts.group(3)
                .replaceAll("\\(keyUser \"[^\"]*\" ?\\)", "(keyUser \"\")")
                .replaceAll("\\(autoModeTime \"\\d+\"\\)", "(autoModeTime \"0\")");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(portable.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Matcher parts(String text) throws IOException {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IOException("this is no proof as the pipeline saves it");
        }
        return parts;
    }

    private static String header(Matcher parts, Path file, KeyEnvironmentSpec environment) {
        return parts.group(1) + line("javaSource", List.of(environment.sources()), file)
                + line("include", environment.lemmas(), file) + parts.group(2);
    }

    private static String line(String keyword, List<String> paths, Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return paths.isEmpty() ? "" : paths.stream()
                .map(path -> folder.relativize(Path.of(path).toAbsolutePath().normalize()))
                .map(path -> "\"" + path.toString().replace('\\', '/') + "\"")
                .collect(Collectors.joining(", ", "\\" + keyword + " ", ";\n\n"));
    }

    /** Applies the steps in the file to the empty {@code proof}; what is wrong, or null. */
    static String replay(Request.Replay request, Proof proof) throws IOException {
        Path file = Path.of(request.file());
        String text;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher parts = parts(text);
        if (!text.startsWith(header(parts, file, request.environment()))) {
            return "the file names other sources or lemmas";
        }
        Matcher contract = CONTRACT.matcher(parts.group(2));
        if (!contract.find() || !contract.group(1).equals(request.contract())) {
            return "the file holds a proof of another contract";
        }
        OneStepSimplifier.refreshOSS(proof);
        var steps = new IntermediatePresentationProofFileParser(proof);
        ProofReplayer.run(CharStreams.fromString(parts.group(3)), steps, 1, file.toUri());
        var result = new IntermediateProofReplayer(null, proof, steps.getResult())
                .replay(null, null);
        return !result.getErrors().isEmpty() ? result.getErrors().getFirst().getMessage()
                : proof.closed() ? null : "the proof is not closed";
    }
}
