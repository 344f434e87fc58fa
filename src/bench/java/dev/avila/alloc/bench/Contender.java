package dev.avila.alloc.bench;

import java.lang.reflect.Method;
import java.security.CodeSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * What the source of a benchmark says of it. A group is a package, a class of it is a piece of
 * work, and each method does that work by another type.
 *
 * @param library the jar that it comes from, or that it is of the JDK
 * @param against what sums up all that is measured against it and its like
 * @param operations how many an invocation does, besides those that parameter {@code size} counts
 * @param promises whether it promises to allocate nothing
 */
record Contender(String group, String work, Role role, String name, String library,
        String version, String against, int operations, boolean promises) {

    enum Role { OURS, PEER, RAW }

    private static final String JDK = "JDK";
    private static final String BOXED = ", boxed";
    private static final String BY_HAND = "by hand";
    private static final Pattern JAR = Pattern.compile("([^/]+?)-(\\d[^/]*)\\.jar$");

    /** {@code benchmark} is JMH's name of it: package, class, method. */
    static Contender of(String benchmark) {
        try {
            int dot = benchmark.lastIndexOf('.');
            return of(Class.forName(benchmark.substring(0, dot)), benchmark.substring(dot + 1));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("there is no benchmark " + benchmark, e);
        }
    }

    private static Contender of(Class<?> work, String name) {
        Method method = Stream.of(work.getMethods()).filter(m -> m.getName().equals(name))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(work + "." + name));
        OperationsPerInvocation operations = method.getAnnotation(OperationsPerInvocation.class);
        String group = work.getPackageName().replaceFirst(".*\\.", "");
        return named(method, new Contender(group, work.getSimpleName(), Role.RAW, BY_HAND,
                BY_HAND, "", BY_HAND, operations == null ? 1 : operations.value(),
                method.isAnnotationPresent(NoAllocation.class)));
    }

    private static Contender named(Method method, Contender raw) {
        Ours ours = method.getAnnotation(Ours.class);
        Peer peer = method.getAnnotation(Peer.class);
        if (ours != null) {
            String name = ours.value().getSimpleName();
            return raw.as(Role.OURS, name, "avila-alloc", "", name);
        }
        if (peer != null) {
            return raw.as(peer);
        }
        if (!method.isAnnotationPresent(Raw.class)) {
            throw new IllegalArgumentException(method + " is neither @Ours nor @Peer nor @Raw");
        }
        return raw;
    }

    private Contender as(Peer peer) {
        Optional<Matcher> jar = jar(peer.value());
        String jarName = jar.map(found -> found.group(1)).orElse(JDK);
        String type = peer.as().isEmpty() ? peer.value().getSimpleName() : peer.as();
        String label = (jar.isPresent() ? jarName + " " + type : type)
                + (peer.boxed() ? BOXED : "");
        return as(Role.PEER, label, jarName, jar.map(found -> found.group(2)).orElse(""),
                peer.as().isEmpty() ? jarName + (peer.boxed() ? BOXED : "") : label);
    }

    private static Optional<Matcher> jar(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return Optional.ofNullable(source).map(of -> JAR.matcher(of.getLocation().getPath()))
                .filter(Matcher::find);
    }

    private Contender as(Role newRole, String newName, String newLibrary, String newVersion,
            String newAgainst) {
        return new Contender(group, work, newRole, newName, newLibrary, newVersion, newAgainst,
                operations, promises);
    }

    /** The type that it is a primitive form of, or its own name. */
    String family() {
        return name.replaceFirst("^(Int|Long|Double|Byte)+(?=Stack)", "primitive ");
    }
}
