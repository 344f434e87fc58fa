package dev.avila.alloc.prover.lower;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The JDK's compiler, for the checks that compare classes. */
final class Compiler {

    private Compiler() { }

    /**
     * Compiles {@code sources}, and what they need of the folders {@code more}, into
     * {@code output}; the errors, as {@code file:line: text}.
     */
    static List<String> compile(List<Path> sources, List<Path> more, String classPath, Path output)
            throws IOException {
        Folders.delete(output);
        Files.createDirectories(output);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> errors = new ArrayList<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(problems, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-proc:none", "-nowarn", "-implicit:class",
                    "-d", output.toString(), "-cp", classPath);
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, more);
            compiler.getTask(null, files, problems, options, null,
                    files.getJavaFileObjectsFromPaths(sources)).call();
        }
        for (Diagnostic<? extends JavaFileObject> problem : problems.getDiagnostics()) {
            if (problem.getKind() == Diagnostic.Kind.ERROR) {
                String file = problem.getSource() == null ? ""
                        : Path.of(problem.getSource().getName()).toAbsolutePath().toString();
                errors.add(file + ":" + problem.getLineNumber() + ": "
                        + problem.getMessage(Locale.ROOT).lines().limit(2).map(String::strip)
                                .collect(Collectors.joining(", ")).replaceAll(" +", " "));
            }
        }
        return errors;
    }
}
