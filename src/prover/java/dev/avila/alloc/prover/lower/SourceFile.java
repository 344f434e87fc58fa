package dev.avila.alloc.prover.lower;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.SimpleName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A source and its lowering.
 *
 * @param type qualified name of the type that the file is named after
 * @param names all simple names in its code and JML
 */
public record SourceFile(Path original, String type, String text, String lowered,
        Set<String> names) {

    static SourceFile read(Path path) {
        try {
            String text = Files.readString(path);
            String file = path.toString();
            String lowered = Lowering.lower(file, text);
            CompilationUnit unit = Lowering.parse(file, lowered);
            String name = path.getFileName().toString().replace(".java", "");
            String type = unit.getPackageDeclaration()
                    .map(declaration -> declaration.getNameAsString() + "." + name).orElse(name);
            Set<String> names = unit.findAll(SimpleName.class).stream()
                    .map(SimpleName::getIdentifier).collect(Collectors.toSet());
            names.addAll(List.of(NormalForm.jml(unit).split("\\W+")));
            return new SourceFile(path, type, text, lowered, names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return Path.of(type.replace('.', '/') + ".java");
    }

    public String simpleName() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    boolean mentions(SourceFile other) {
        return names.contains(other.simpleName());
    }

    String normalForm() {
        return NormalForm.of(Lowering.parse(original.toString(), lowered));
    }
}
