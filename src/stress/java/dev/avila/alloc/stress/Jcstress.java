package dev.avila.alloc.stress;

import dev.avila.alloc.stress.Verdict.Expectation;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/** Runs all jcstress tests at once in JVMs of their own; its talk goes into a file. */
final class Jcstress {

    private static final Path LOG = Path.of("jcstress.log").toAbsolutePath();
    private static final String PACKAGE = "dev.avila.alloc.stress.jcstress.";

    private Jcstress() {
    }

    static void run(Effort effort, Consumer<Verdict> verdicts) throws Exception {
        List<String> arguments = new ArrayList<>(effort.jcstress);
        arguments.addAll(List.of("-r", "."));
        PrintStream console = System.out;
        console.println("jcstress runs all its tests; its progress is in " + LOG);
        long start = System.nanoTime();
        try (PrintStream log = new PrintStream(Files.newOutputStream(LOG), true,
                StandardCharsets.UTF_8)) {
            System.setOut(log);
            Options options = new Options(arguments.toArray(String[]::new));
            if (!options.parse()) {
                throw new IllegalStateException("jcstress refuses " + arguments);
            }
            JCStress jcstress = new JCStress(options);
            SortedSet<String> tests = jcstress.getTests();
            run(jcstress);
            System.setOut(console);
            grade(options.getResultFile(), tests, (System.nanoTime() - start) / 1_000_000,
                    verdicts);
        } finally {
            System.setOut(console);
        }
    }

    private static void run(JCStress jcstress) throws Exception {
        try {
            jcstress.run();
        } catch (AssertionError e) {
            // So it ends when an outcome was forbidden; the results say which.
            System.out.println(e.getMessage());
        }
    }

    private static void grade(String file, SortedSet<String> tests, long millis,
            Consumer<Verdict> verdicts) throws Exception {
        InProcessCollector results = new InProcessCollector();
        DiskReadCollector disk = new DiskReadCollector(file, results);
        disk.dump();
        disk.close();
        TreeMap<String, List<TestResult>> byTest = new TreeMap<>();
        for (TestResult result : results.getTestResults()) {
            byTest.computeIfAbsent(result.getName(), name -> new ArrayList<>()).add(result);
        }
        if (tests.isEmpty() || !byTest.keySet().equals(new TreeSet<>(tests))) {
            throw new IllegalStateException("no results of " + tests + ", but of "
                    + byTest.keySet());
        }
        byTest.forEach((test, found) -> verdicts.accept(verdict(test, found, millis)));
    }

    private static Verdict verdict(String test, List<TestResult> results, long millis) {
        long samples = 0;
        StringBuilder violation = new StringBuilder();
        for (TestResult result : results) {
            if (result.status() != Status.NORMAL || result.getTotalCount() == 0) {
                throw new IllegalStateException(test + " ended with " + result.status() + " "
                        + result.getMessages() + result.getVmErr());
            }
            samples += result.getTotalCount();
            result.grading().failureMessages.forEach(
                    message -> violation.append(message).append('\n'));
        }
        Expectation expectation = test.endsWith(".OfShipped") ? Expectation.HELD
                : Expectation.CAUGHT;
        return new Verdict("jcstress, " + test.replace(PACKAGE, ""), expectation,
                violation.toString(), String.format("%,d samples, all tests", samples), millis);
    }
}
