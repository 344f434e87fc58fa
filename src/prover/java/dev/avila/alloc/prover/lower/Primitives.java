package dev.avila.alloc.prover.lower;

import static dev.avila.alloc.prover.lower.PrimitiveForm.BYTE;
import static dev.avila.alloc.prover.lower.PrimitiveForm.DOUBLE;
import static dev.avila.alloc.prover.lower.PrimitiveForm.INT;
import static dev.avila.alloc.prover.lower.PrimitiveForm.INT_INT;
import static dev.avila.alloc.prover.lower.PrimitiveForm.LONG;
import static dev.avila.alloc.prover.lower.PrimitiveForm.LONG_LONG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the primitive forms of the containers before the compiler runs. It is started from source,
 * so this package uses the JDK and JavaParser only.
 */
public final class Primitives {

    private static final Path BASE = Path.of("dev", "avila", "alloc");
    private static final Path STACK = BASE.resolve("stack");
    private static final Path VIEW = BASE.resolve("view");

    /** A source and the element types for which it has a form. */
    record Origin(String name, List<PrimitiveForm> forms) {

        Origin(String name, PrimitiveForm... forms) {
            this(name, List.of(forms));
        }
    }

    /** The generic containers that have primitive forms. */
    static final List<Origin> CONTAINERS = List.of(
            new Origin("StackVec", INT, LONG, BYTE, DOUBLE),
            new Origin("StackDeque", INT, LONG),
            new Origin("StackQueue", INT, LONG),
            new Origin("StackRing", INT, LONG, BYTE, DOUBLE),
            new Origin("StackHashMap", INT_INT, LONG_LONG, INT, LONG));

    /** The classes of static methods that take elements; containers call those of their form. */
    static final List<Origin> HELPERS = List.of(
            new Origin("Filing", INT, LONG),
            new Origin("Keys", INT, LONG));

    /** The containers' views, which are written for int and for objects. */
    static final List<Origin> VIEWS = List.of(
            new Origin("SeqView", LONG, BYTE, DOUBLE),
            new Origin("VecView", LONG, BYTE, DOUBLE),
            new Origin("SearchView", LONG, BYTE, DOUBLE),
            new Origin("DequeView", LONG),
            new Origin("FifoView", LONG, BYTE, DOUBLE),
            new Origin("QueueView", LONG),
            new Origin("RingView", LONG, BYTE, DOUBLE),
            new Origin("MapView", LONG_LONG, LONG));

    private Primitives() { }

    /** Reads the source root {@code args[0]} and writes under {@code args[1]}. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: Primitives <source root> <output folder>");
            System.exit(2);
        }
        try {
            generate(Path.of(args[0]), Path.of(args[1]));
        } catch (RefusedException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static void generate(Path sources, Path output) throws IOException {
        List<String> helpers = HELPERS.stream().map(Origin::name).toList();
        for (Origin origin : Stream.concat(CONTAINERS.stream(), HELPERS.stream()).toList()) {
            Path source = STACK.resolve(origin.name() + ".java");
            String text = read(sources.resolve(source));
            for (PrimitiveForm form : origin.forms()) {
                String made = FormGenerator.generate(
                        sources.resolve(source).toString(), text, form, helpers);
                write(output.resolve(STACK.resolve(form.name(origin.name()) + ".java")), made,
                        source);
            }
        }
        for (Origin origin : VIEWS) {
            for (PrimitiveForm form : origin.forms()) {
                Path source = VIEW.resolve(form.ofInt().name(origin.name()) + ".java");
                String made = WordMapping.twin(sources.resolve(source).toString(),
                        read(sources.resolve(source)), form.first());
                write(output.resolve(VIEW.resolve(form.name(origin.name()) + ".java")), made,
                        source);
            }
        }
    }

    private static String read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new RefusedException(file.toString(), 1, "there is no such file",
                    "the primitive forms are made from it");
        }
        return Files.readString(file);
    }

    /** Leaves an unchanged file alone, so that the compiler does too. */
    private static void write(Path file, String made, Path source) throws IOException {
        String text = marked(made, source.getFileName().toString());
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    /** The mark shares the first line, so that all lines keep their numbers. */
    static String marked(String text, String source) {
        return text.replaceFirst("(?=\\n)",
                " // Generated from " + source + "; do not edit.");
    }
}
