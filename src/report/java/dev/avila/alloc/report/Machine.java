package dev.avila.alloc.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the times depend on besides the code. */
public record Machine(String processor, int cores, long memoryGib, String system, String jdk) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    public static Machine read() throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(model(), system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    }

    private static String model() throws IOException {
        if (!Files.exists(PROCESSORS)) {
            return "unknown processor";
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.replaceFirst(".*?:\\s*", "")).orElse("unknown processor");
        }
    }

    /** One line of it. */
    public String text() {
        return "%s, %d %s, %d GiB, %s".formatted(processor, cores, cores == 1 ? "core" : "cores",
                memoryGib, system);
    }
}
