package dev.avila.alloc.prover;

import java.nio.file.Path;
import java.util.List;

/** The places of the project that the pipeline reads and writes, relative to its root. */
public final class Layout {

    public static final List<Path> SOURCES = List.of(Path.of("src/main/java"),
            Path.of("target/generated-sources/primitives"), Path.of("spec/models"));
    static final Path CLASSES = Path.of("target/classes");
    /** Where the step models are compiled to, among much else. */
    static final Path TEST_CLASSES = Path.of("target/test-classes");
    static final Path PROOFS = Path.of("proofs");
    public static final Path STUBS = PROOFS.resolve("stubs");
    static final Path LEMMAS = PROOFS.resolve("lemmas");
    static final Path MUST_FAIL = PROOFS.resolve("must-fail");
    static final Path README = Path.of("README.md");
    static final Path RESULTS = PROOFS.resolve("results.csv");
    static final Path OPEN = PROOFS.resolve("open.csv");
    static final Path OPTIONS = PROOFS.resolve("options.csv");
    static final Path ASSUMPTIONS = PROOFS.resolve("assumptions.csv");
    static final Path VERSIONS = PROOFS.resolve("versions.properties");
    static final Path KEY_VIEW = Path.of("target/key-view");
    static final Path FOLDER_VIEW = Path.of("target/folder-view");
    static final Path OPENJML_VIEW = Path.of("target/openjml-view");
    static final Path MUST_FAIL_VIEW = Path.of("target/must-fail-view");
    static final Path LOWERED_CLASSES = Path.of("target/lowered-classes");
    static final Path FOLDER_CLASSES = Path.of("target/folder-classes");
    static final Path WORKERS = Path.of("target/workers");
    static final Path FOLDER_CERTIFICATE = Path.of("target/folder-certificate/index.html");
    static final Path CERTIFICATE = Path.of("target/certificate/index.html");

    private Layout() { }

    /** {@code proofs/pool/Pool} for the class {@code dev.avila.alloc.pool.Pool}. */
    static Path proofs(String type) {
        String[] parts = type.split("\\.");
        String folder = parts.length < 2 ? "" : parts[parts.length - 2];
        return PROOFS.resolve(folder).resolve(parts[parts.length - 1]);
    }
}
