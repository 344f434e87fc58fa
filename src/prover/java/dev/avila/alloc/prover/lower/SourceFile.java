package dev.avila.alloc.prover.lower;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.SimpleName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A source and its lowering, which is made, or refused, when it is first asked for. */
public final class SourceFile {

    private final Path original;
    private final String text;
    private final String type;
    private final List<String> types;
    private final boolean toProve;
    private String lowered;
    private Set<String> names;

    private SourceFile(Path original, String text) {
        CompilationUnit unit = Lowering.parse(original.toString(), text);
        String prefix = unit.getPackageDeclaration()
                .map(declaration -> declaration.getNameAsString() + ".").orElse("");
        String name = original.getFileName().toString().replace(".java", "");
        this.original = original;
        this.text = text;
        this.types = unit.getTypes().stream().map(t -> prefix + t.getNameAsString()).toList();
        this.type = primary(unit).map(t -> prefix + t.getNameAsString())
                .or(() -> types.stream().filter((prefix + name)::equals).findFirst())
                .or(() -> types.stream().findFirst()).orElse(prefix + name);
        this.toProve = NormalForm.jml(unit).contains(";") && !prefix.endsWith("view.");
    }

    private static Optional<TypeDeclaration<?>> primary(CompilationUnit unit) {
        return unit.getTypes().stream().filter(TypeDeclaration::isPublic).findFirst();
    }

    static SourceFile read(Path path) {
        return new SourceFile(path, text(path));
    }

    private static String text(Path path) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            CharBuffer text = CharBuffer.allocate(bytes.capacity());
            if (StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError()) {
                int line = 1 + (int) text.flip().chars().filter(c -> c == '\n').count();
                throw new RefusedException(path.toString(), line, "this is no UTF-8 text",
                        "save the file in UTF-8");
            }
            return text.flip().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path original() {
        return original;
    }

    public String text() {
        return text;
    }

    /** The qualified name of its public type, or of the one that it is named after. */
    public String type() {
        return type;
    }

    /** The qualified names of all its top-level types. */
    List<String> types() {
        return types;
    }

    /** Whether its JML has a clause, not only modifiers, and it is not in a package view. */
    boolean toProve() {
        return toProve;
    }

    public String lowered() {
        if (lowered == null) {
            lowered = Lowering.lower(original.toString(), text);
        }
        return lowered;
    }

    public Path path() {
        return Path.of(type.replace('.', '/') + ".java");
    }

    public String simpleName() {
        return simple(type);
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** Whether a type of {@code other} is named in its code or JML, as KeY sees them. */
    boolean mentions(SourceFile other) {
        if (names == null) {
            CompilationUnit unit = Lowering.parse(original.toString(), lowered());
            names = unit.findAll(SimpleName.class).stream()
                    .map(SimpleName::getIdentifier).collect(Collectors.toSet());
            names.addAll(List.of(NormalForm.jml(unit).split("\\W+")));
        }
        return other.types.stream().anyMatch(name -> names.contains(simple(name)));
    }

    String normalForm() {
        return NormalForm.of(Lowering.parse(original.toString(), lowered()));
    }
}
