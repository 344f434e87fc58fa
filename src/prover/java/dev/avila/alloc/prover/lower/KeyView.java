package dev.avila.alloc.prover.lower;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** A set of sources as KeY sees them: each lowered, each at the place its package demands. */
public final class KeyView {

    /** The shipped packages whose every method is proved; the others KeY never sees. */
    public static final List<String> SHIPPED = List.of("layout", "arena", "pool", "stack");

    /** These and the step models of concurrent classes, which are not shipped. */
    public static final List<String> PROVED =
            Stream.concat(SHIPPED.stream(), Stream.of("models")).toList();

    private static final Path LIBRARY = Path.of("dev", "avila", "alloc");

    private final SortedMap<String, SourceFile> files = new TreeMap<>();
    private final SortedSet<String> subjects = new TreeSet<>();
    private final SortedSet<String> stubs = new TreeSet<>();
    private final List<SourceFile> leftOut = new ArrayList<>();

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
     * Somebody's folder of sources, or one file. To be proved are those with a JML clause outside
     * of packages named view. Types that they name, of the folder or else of this library, are
     * added, so that a changed copy of one class can be proved on its own. The rest KeY never sees:
     * it may be any Java.
     */
    public static KeyView ofFolder(Path folder, KeyView library) {
        KeyView view = new KeyView();
        view.add(listing(folder, Integer.MAX_VALUE));
        List<SourceFile> own = List.copyOf(view.files.values());
        List<SourceFile> known = new ArrayList<>(own);
        library.files.values().stream().filter(file -> view.file(file.type()) == null)
                .forEach(known::add);
        own.stream().filter(SourceFile::toProve).map(SourceFile::type)
                .forEach(view.subjects::add);
        Deque<SourceFile> toVisit = new ArrayDeque<>(view.subjects());
        view.files.clear();
        while (!toVisit.isEmpty()) {
            SourceFile file = toVisit.remove();
            if (view.files.put(file.type(), file) == null) {
                known.stream().filter(file::mentions).forEach(toVisit::add);
            }
        }
        view.stubs.addAll(library.stubs);
        view.stubs.removeIf(type -> view.file(type) != library.file(type));
        own.stream().filter(file -> file != view.files.get(file.type()))
                .forEach(view.leftOut::add);
        return view;
    }

    private void add(List<Path> sources) {
        for (SourceFile file : sources.stream().map(SourceFile::read).toList()) {
            for (String type : file.types()) {
                if (file(type) != null) {
                    throw new RefusedException(file.original().toString(), 1, type
                            + " is also declared in " + file(type).original(),
                            "prove each of them in a folder of its own");
                }
            }
            files.put(file.type(), file);
        }
    }

    private static List<Path> listing(Path folder, int depth) {
        if (!Files.exists(folder)) {
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

    /** Files of the folder that are neither to be proved nor needed for it. */
    public List<SourceFile> leftOut() {
        return leftOut;
    }

    /** The file that declares {@code type}, which may be nested, or null. */
    public SourceFile file(String type) {
        for (String name = type; ; name = name.substring(0, name.lastIndexOf('.'))) {
            String declared = name;
            Optional<SourceFile> found = files.values().stream()
                    .filter(file -> file.types().contains(declared)).findFirst();
            if (found.isPresent() || !name.contains(".")) {
                return found.orElse(null);
            }
        }
    }

    /** Writes the lowered files below {@code folder}, which then holds them and nothing else. */
    public void write(Path folder) throws IOException {
        write(folder, files.values(), SourceFile::lowered);
    }

    /** Writes the originals below {@code folder} likewise, those too that were left out. */
    void writeOriginals(Path folder) throws IOException {
        List<SourceFile> all = new ArrayList<>(files.values());
        all.addAll(leftOut);
        write(folder, all, SourceFile::text);
    }

    private static void write(Path folder, Collection<SourceFile> files,
            Function<SourceFile, String> text) throws IOException {
        Folders.delete(folder);
        for (SourceFile file : files) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, text.apply(file));
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
        Stream.concat(files.values().stream(), leftOut.stream()).forEach(file ->
                originals.put(folder.resolve(file.path()).toAbsolutePath(), file.original()));
        return originals;
    }
}
