package dev.avila.alloc.explore;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.body.MethodDeclaration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A step model with changes in its source text, compiled in memory. A text that is to be changed
 * must be once in the method that is named, so that no change is lost when that changes.
 */
final class ChangedModel {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final JavaFileManager STANDARD = COMPILER.getStandardFileManager(null, null,
        null);
    private static final String PACKAGE = "dev.avila.alloc.models.";

    private final String type;
    private final Map<String, String> sources = new TreeMap<>();

    /** The model of that name, unchanged, with all models that it mentions. */
    ChangedModel(String type) {
        this.type = type;
        read(type);
    }

    private void read(String name) {
        Path file = ModelSources.of(name);
        if (sources.containsKey(name) || !Files.exists(file)) {
            return;
        }
        try {
            sources.put(name, Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Pattern.compile("\\b[A-Z]\\w+").matcher(sources.get(name)).results()
            .map(MatchResult::group).distinct().forEach(this::read);
    }

    /** Puts {@code to} for {@code from} in one method. */
    ChangedModel change(String name, String method, String from, String to) {
        String source = sources.get(name);
        var bodies = new JavaParser().parse(source).getResult().orElseThrow()
            .findAll(MethodDeclaration.class, found -> found.getNameAsString().equals(method));
        var range = bodies.getFirst().getRange().orElseThrow();
        String[] lines = source.split("\n", -1);
        String body = text(lines, range.begin.line - 1, range.end.line);
        int place = body.indexOf(from);
        if (bodies.size() != 1 || place < 0 || body.lastIndexOf(from) != place) {
            throw new IllegalArgumentException(from + " is not once in " + name + "." + method);
        }
        sources.put(name, text(lines, 0, range.begin.line - 1) + body.replace(from, to)
            + text(lines, range.end.line, lines.length));
        return this;
    }

    private static String text(String[] lines, int begin, int end) {
        return Stream.of(lines).limit(end).skip(begin).map(line -> line + "\n")
            .collect(Collectors.joining());
    }

    /** Puts {@code members} at the end of a class. */
    ChangedModel add(String name, String members) {
        String source = sources.get(name);
        int end = source.lastIndexOf('}');
        sources.put(name, source.substring(0, end) + members + source.substring(end));
        return this;
    }

    Object make(Object... arguments) {
        try {
            Class<?> model = new Loader(compile()).loadClass(PACKAGE + type);
            return model.getConstructors()[0].newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, ByteArrayOutputStream> compile() {
        var units = new ArrayList<JavaFileObject>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        var complaints = new ArrayList<String>();
        var classes = new Classes();
        boolean isCompiled = COMPILER.getTask(null, classes,
            complaint -> complaints.add(complaint.toString()), List.of("-proc:none"), null, units)
            .call();
        if (!isCompiled) {
            throw new IllegalStateException(String.join("\n", complaints));
        }
        return classes.made;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> made = new HashMap<>();

        Classes() {
            super(STANDARD);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name,
                JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    made.put(name, bytes);
                    return bytes;
                }
            };
        }
    }

    /** Has the changed classes in place of those that its parent has by the same names. */
    private static final class Loader extends ClassLoader {
        private final Map<String, ByteArrayOutputStream> made;

        Loader(Map<String, ByteArrayOutputStream> made) {
            super(ChangedModel.class.getClassLoader());
            this.made = made;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!made.containsKey(name)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            byte[] bytes = made.get(name).toByteArray();
            return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
        }
    }
}
