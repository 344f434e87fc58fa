package dev.avila.alloc.trace;

import dev.avila.alloc.trace.MalformedTraceException.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the format that {@code spec/Traces.md} describes. */
final class TraceReader {

    private static final int HEADER_LINES = 4;
    private static final int IDS = 1;
    private static final int OPERATIONS = 2;

    /** As C has it: {@code free(NULL)}. */
    private static final String FREE_NOTHING = "f -1";

    private final String name;
    private final List<Long> header = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<Integer> live = new HashSet<>();

    private boolean headed;
    private int countLine;
    private long operations;

    private int line;
    private String[] fields;

    private TraceReader(String name) {
        this.name = name;
    }

    static Trace read(Path file) throws IOException {
        return read(file.toString(), Files.readAllLines(file, StandardCharsets.ISO_8859_1));
    }

    static Trace read(String name, List<String> lines) {
        TraceReader reader = new TraceReader(name);
        for (String text : lines) {
            reader.next(text);
        }
        reader.end();
        return new Trace(name, List.copyOf(reader.steps));
    }

    private void next(String text) {
        line++;
        String content = text.replaceFirst("#.*", "").strip();
        if (content.isEmpty()) {
            return;
        }
        fields = content.split("\\s+");
        if (operations == 0 && header.isEmpty()) {
            headed = Character.isDigit(content.charAt(0));
        }
        if (headed && header.size() < HEADER_LINES) {
            header();
        } else {
            operations++;
            operation();
        }
    }

    private void header() {
        require(fields.length == 1, Fault.HEADER);
        if (header.size() == OPERATIONS) {
            countLine = line;
        }
        header.add(number(fields[0], 0, Long.MAX_VALUE, Fault.HEADER));
    }

    private void operation() {
        switch (fields[0]) {
            case "a" -> allocate();
            case "r" -> resize();
            case "f" -> free();
            default -> throw refusal(Fault.OPERATION);
        }
    }

    private void allocate() {
        require(fields.length == 3, Fault.FIELDS);
        int id = id();
        require(live.add(id), Fault.LIVE);
        steps.add(new Step(line, Step.Kind.ALLOCATE, id, size(1)));
    }

    /** As C has it: {@code realloc} of nothing allocates, and to no bytes frees. */
    private void resize() {
        require(fields.length == 3, Fault.FIELDS);
        int id = id();
        boolean isLive = live.contains(id);
        long size = size(isLive ? 0 : 1);
        if (size == 0) {
            free(id);
        } else {
            live.add(id);
            steps.add(new Step(line, isLive ? Step.Kind.RESIZE : Step.Kind.ALLOCATE, id, size));
        }
    }

    private void free() {
        require(fields.length == 2, Fault.FIELDS);
        if (!String.join(" ", fields).equals(FREE_NOTHING)) {
            free(id());
        }
    }

    private void free(int id) {
        require(live.remove(id), Fault.NOT_LIVE);
        steps.add(new Step(line, Step.Kind.FREE, id, 0));
    }

    private int id() {
        long bound = headed ? Math.min(header.get(IDS) - 1, Integer.MAX_VALUE) : Integer.MAX_VALUE;
        return (int) number(fields[1], 0, bound, Fault.ID);
    }

    private long size(long least) {
        return number(fields[2], least, Integer.MAX_VALUE, Fault.SIZE);
    }

    private long number(String text, long least, long most, Fault fault) {
        require(text.matches("[0-9]+"), fault);
        try {
            long number = Long.parseLong(text);
            require(least <= number && number <= most, fault);
            return number;
        } catch (NumberFormatException e) {
            throw refusal(fault);
        }
    }

    private void end() {
        require(!headed || header.size() == HEADER_LINES, Fault.HEADER);
        if (headed && header.get(OPERATIONS) != operations) {
            line = countLine;
            throw refusal(Fault.COUNT);
        }
    }

    private void require(boolean condition, Fault fault) {
        if (!condition) {
            throw refusal(fault);
        }
    }

    private MalformedTraceException refusal(Fault fault) {
        return new MalformedTraceException(name, line, fault);
    }
}
