package dev.avila.alloc.prover;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The tools that are pinned in {@code proofs/versions.properties}. */
final class Versions {

    private Versions() { }

    static Map<String, String> read() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Layout.VERSIONS)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new TreeMap<>();
        properties.forEach((name, version) -> versions.put((String) name, (String) version));
        return versions;
    }
}
