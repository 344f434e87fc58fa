package dev.avila.alloc.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sources of the step models: what is proved of them is in {@code spec}, the rest here. */
final class ModelSources {

    private static final List<Path> FOLDERS = List.of(
        Path.of("spec/models/dev/avila/alloc/models"),
        Path.of("src/test/java/dev/avila/alloc/models"));

    private ModelSources() { }

    /** All of them, by name within each folder. */
    static List<Path> all() throws IOException {
        var sources = new ArrayList<Path>();
        for (Path folder : FOLDERS) {
            try (var files = Files.list(folder)) {
                files.sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    /** The source of a class; a file that is not there if it is no model's. */
    static Path of(String name) {
        return FOLDERS.stream().map(folder -> folder.resolve(name + ".java"))
            .filter(Files::exists).findFirst().orElse(FOLDERS.getLast().resolve(name + ".java"));
    }
}
