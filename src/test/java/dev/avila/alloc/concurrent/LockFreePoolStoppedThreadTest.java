package dev.avila.alloc.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassType;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.ThreadStartEvent;
import com.sun.jdi.request.EventRequest;
import dev.avila.alloc.TooLongForMutants;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A thread that is suspended before any step of its call blocks no other. A debugger stops it, in a
 * JVM of its own that runs {@link Bystander}; the steps are the marked lines of the source.
 */
final class LockFreePoolStoppedThreadTest {

    private static final Path SOURCE =
        Path.of("src/main/java/dev/avila/alloc/concurrent/LockFreePool.java");
    private static final Pattern MARK = Pattern.compile("// step: (\\w+)$");
    private static final int STEPS = 8;

    /** If it blocked the main thread of that JVM, the time would run out. */
    @Test
    @TooLongForMutants
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aThreadThatIsStoppedBeforeAnyStepBlocksNoOther() throws Exception {
        Map<String, Integer> lines = steps();
        assertEquals(STEPS, lines.size());
        VirtualMachine machine = launch(String.join(" ", lines.keySet()));
        Process process = machine.process();
        try {
            stopEach(machine, lines);
            String expected = lines.keySet().stream()
                .map(step -> step + " " + Bystander.CALLS + System.lineSeparator())
                .collect(Collectors.joining());
            byte[] output = process.getInputStream().readAllBytes();
            assertEquals(expected, new String(output, StandardCharsets.UTF_8));
            assertEquals(0, process.waitFor());
        } finally {
            process.destroyForcibly();
        }
    }

    /** The line of each step, by its name. */
    private static Map<String, Integer> steps() throws Exception {
        var steps = new LinkedHashMap<String, Integer>();
        int number = 0;
        for (String line : Files.readAllLines(SOURCE)) {
            number++;
            var mark = MARK.matcher(line);
            if (mark.find()) {
                steps.put(mark.group(1), number);
            }
        }
        return steps;
    }

    private static VirtualMachine launch(String arguments) throws Exception {
        var connector = Bootstrap.virtualMachineManager().defaultConnector();
        var settings = connector.defaultArguments();
        settings.get("home").setValue(System.getProperty("java.home"));
        settings.get("options").setValue("-cp " + Path.of("target/classes").toAbsolutePath()
            + File.pathSeparator + Path.of("target/test-classes").toAbsolutePath());
        settings.get("main").setValue(Bystander.class.getName() + " " + arguments);
        return connector.launch(settings);
    }

    /** Serves the machine until its main thread has seen all of them stopped, and ends. */
    private static void stopEach(VirtualMachine machine, Map<String, Integer> lines)
            throws Exception {
        var starts = machine.eventRequestManager().createThreadStartRequest();
        starts.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
        starts.enable();
        machine.resume();
        var stopped = new HashSet<String>();
        while (stopped.size() < lines.size()) {
            EventSet events = machine.eventQueue().remove();
            boolean isToStay = false;
            for (Event event : events) {
                if (event instanceof ThreadStartEvent start
                        && lines.containsKey(start.thread().name())) {
                    stopBefore(lines.get(start.thread().name()), start.thread());
                } else if (event instanceof BreakpointEvent reached) {
                    isToStay = true;
                    stopped.add(reached.thread().name());
                    machine.eventRequestManager().deleteEventRequest(reached.request());
                    tell(reached.thread().name(), machine);
                }
            }
            if (!isToStay) {
                events.resume();
            }
        }
        starts.disable();
    }

    private static void stopBefore(int line, ThreadReference thread) throws Exception {
        VirtualMachine machine = thread.virtualMachine();
        ReferenceType type = machine.classesByName(LockFreePool.class.getName()).getFirst();
        var request = machine.eventRequestManager()
            .createBreakpointRequest(type.locationsOfLine(line).getFirst());
        request.addThreadFilter(thread);
        request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
        request.enable();
    }

    /** Says to the main thread that the one of that name is stopped. */
    private static void tell(String name, VirtualMachine machine) throws Exception {
        var type = (ClassType) machine.classesByName(Bystander.class.getName()).getFirst();
        type.setValue(type.fieldByName("stopped"), machine.mirrorOf(name));
    }
}
