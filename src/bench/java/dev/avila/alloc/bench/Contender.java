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
 * @param operations how many an invocation does, besides those that parameter {@code size} counts
 * @param promises whether it promises to allocate nothing
 */
record Contender(String group, String work, Role role, String name, String library,
        String version, int operations, boolean promises) {

    enum Role { OURS, PEER, RAW }

    private static final String JDK = "JDK";
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
        return named(method, new Contender(group, work.getSimpleName(), Role.RAW, "raw array",
                "by hand", "", operations == null ? 1 : operations.value(),
                method.isAnnotationPresent(NoAllocation.class)));
    }

    private static Contender named(Method method, Contender raw) {
        Ours ours = method.getAnnotation(Ours.class);
        Peer peer = method.getAnnotation(Peer.class);
        if (ours != null) {
            return raw.as(Role.OURS, ours.value().getSimpleName(), "avila-alloc", "");
        }
        if (peer != null) {
            String type = peer.as().isEmpty() ? peer.value().getSimpleName() : peer.as();
            Optional<Matcher> jar = jar(peer.value());
            return raw.as(Role.PEER, type, jar.map(found -> found.group(1)).orElse(JDK)
                    + (peer.boxed() ? ", boxed" : ""), jar.map(found -> found.group(2)).orElse(""));
        }
        if (!method.isAnnotationPresent(Raw.class)) {
            throw new IllegalArgumentException(method + " is neither @Ours nor @Peer nor @Raw");
        }
        return raw;
    }

    private static Optional<Matcher> jar(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return Optional.ofNullable(source).map(of -> JAR.matcher(of.getLocation().getPath()))
                .filter(Matcher::find);
    }

    private Contender as(Role newRole, String newName, String newLibrary, String newVersion) {
        return new Contender(group, work, newRole, newName, newLibrary, newVersion, operations,
                promises);
    }

    /** {@code fastutil IntArrayList}, or {@code ArrayList, boxed}. */
    String label() {
        return role != Role.PEER ? name : library.startsWith(JDK)
                ? name + library.substring(JDK.length()) : library + " " + name;
    }
}
