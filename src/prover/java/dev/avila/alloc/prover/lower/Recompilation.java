package dev.avila.alloc.prover.lower;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Compiles lowered sources and compares the result with what the originals compile to. */
public final class Recompilation {

    private Recompilation() { }

    /** What differs between {@code compiled} classes and the lowered files below {@code view}. */
    public static List<String> differences(KeyView view, Path viewFolder, List<Path> compiled,
            Path output) throws IOException {
        List<String> errors = Compiler.compile(view.sources().stream()
                .map(file -> viewFolder.resolve(file.path())).toList(), List.of(), "", output);
        return errors.isEmpty() ? BytecodeEquality.differences(compiled, output)
                : ofOriginals(errors, view, viewFolder);
    }

    /**
     * The same for a folder that nobody has compiled yet, if the lowering has changed a file of it.
     * {@code library} holds this library's classes.
     */
    public static List<String> differencesOfFolder(KeyView view, Path viewFolder, Path output,
            Path library) throws IOException {
        List<SourceFile> sources = view.sources();
        if (sources.stream().allMatch(file -> file.text().equals(file.lowered()))) {
            return List.of();
        }
        Path originals = output.resolve("original");
        Path source = output.resolve("source");
        view.writeOriginals(source);
        List<String> errors = Compiler.compile(
                sources.stream().map(file -> source.resolve(file.path())).toList(),
                List.of(source), library.toString(), originals);
        Path lowered = output.resolve("lowered");
        if (errors.isEmpty()) {
            errors = Compiler.compile(
                    sources.stream().map(file -> viewFolder.resolve(file.path())).toList(),
                    List.of(), library.toString(), lowered);
        }
        return errors.isEmpty()
                ? BytecodeEquality.differences(List.of(originals, library), lowered)
                : ofOriginals(ofOriginals(errors, view, source), view, viewFolder);
    }

    /** The errors with their places in the original files. */
    private static List<String> ofOriginals(List<String> errors, KeyView view, Path folder) {
        Map<Path, Path> originals = view.originals(folder);
        return errors.stream().map(error -> {
            Path file = Path.of(error.replaceFirst(":.*", ""));
            return originals.getOrDefault(file, file)
                    + error.substring(file.toString().length());
        }).toList();
    }
}
