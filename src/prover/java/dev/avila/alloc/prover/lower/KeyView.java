package dev.avila.alloc.prover.lower;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A set of sources as KeY sees them: each lowered, each at the place its package demands. */
public final class KeyView {

    /** The packages whose every method is proved; the rest of the library KeY never sees. */
    public static final List<String> PROVED = List.of("layout", "arena", "pool", "stack");

    private static final Path LIBRARY = Path.of("dev", "avila", "alloc");

    private final SortedMap<String, SourceFile> files = new TreeMap<>();
    private final SortedSet<String> subjects = new TreeSet<>();
    private final SortedSet<String> stubs = new TreeSet<>();

    private KeyView() { }

    /**
     * The proved packages of this library and its errors, from all {@code roots}, with the
     * {@code stubs} of JDK classes that KeY's own library lacks.
     */
    public static KeyView ofLibrary(List<Path> roots, Path stubs) {
        KeyView view = new KeyView();
        view.add(listing(stubs, Integer.MAX_VALUE));
        view.stubs.addAll(view.files.keySet());
        for (Path root : roots) {
            view.add(listing(root.resolve(LIBRARY), 1));
            for (String name : PROVED) {
                view.add(listing(root.resolve(LIBRARY).resolve(name), 1));
            }
        }
        view.subjects.addAll(view.files.keySet());
        view.subjects.removeAll(view.stubs);
        return view;
    }

    /**
     * Somebody's folder of sources. Types of this library that it names without defining them are
     * added, so that a changed copy of one class can be proved on its own.
     */
    public static KeyView ofFolder(Path folder, KeyView library) {
        KeyView view = new KeyView();
        view.stubs.addAll(library.stubs);
        view.add(listing(folder, Integer.MAX_VALUE));
        view.subjects.addAll(view.files.keySet());
        Deque<SourceFile> toVisit = new ArrayDeque<>(view.files.values());
        while (!toVisit.isEmpty()) {
            SourceFile file = toVisit.remove();
            for (SourceFile other : library.files.values()) {
                if (file.mentions(other) && view.files.putIfAbsent(other.type(), other) == null) {
                    toVisit.add(other);
                }
            }
        }
        return view;
    }

    private void add(List<Path> sources) {
        sources.stream().map(SourceFile::read).forEach(file -> files.put(file.type(), file));
    }

    private static List<Path> listing(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder, depth)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.getFileName().toString().contains("-info."))
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files whose contracts are to be proved, by qualified type name. */
    public List<SourceFile> subjects() {
        return subjects.stream().map(files::get).toList();
    }

    /** All files but the stubs. */
    public List<SourceFile> sources() {
        return files.values().stream().filter(file -> !stubs.contains(file.type())).toList();
    }

    /** The stubs of JDK classes. */
    public List<SourceFile> stubs() {
        return stubs.stream().map(files::get).filter(Objects::nonNull).toList();
    }

    /** The file that declares {@code type}, which may be nested, or null. */
    public SourceFile file(String type) {
        String name = type;
        while (!files.containsKey(name) && name.contains(".")) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return files.get(name);
    }

    /** Writes the lowered files below {@code folder}, which then holds them and nothing else. */
    public void write(Path folder) throws IOException {
        Folders.delete(folder);
        for (SourceFile file : files.values()) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.lowered());
        }
    }

    /**
     * SHA-256 over what a proof about {@code type} depends on: the tokens and JML of its lowered
     * source, of all sources it names, directly or not, and {@code more} (stubs, lemmas).
     */
    public String sha256(String type, List<Path> more) {
        SortedSet<String> reached = new TreeSet<>();
        Deque<String> toVisit = new ArrayDeque<>(List.of(type));
        while (!toVisit.isEmpty()) {
            SourceFile file = file(toVisit.remove());
            if (reached.add(file.type())) {
                files.values().stream().filter(file::mentions).map(SourceFile::type)
                        .forEach(toVisit::add);
            }
        }
        List<String> texts = new ArrayList<>();
        reached.forEach(name -> texts.add(files.get(name).normalForm()));
        more.forEach(path -> texts.add(NormalForm.read(path)));
        return NormalForm.sha256(texts);
    }

    /** The original file for each lowered one, to translate messages of KeY. */
    public Map<Path, Path> originals(Path folder) {
        Map<Path, Path> originals = new TreeMap<>();
        files.values().forEach(file ->
                originals.put(folder.resolve(file.path()).toAbsolutePath(), file.original()));
        return originals;
    }
}
