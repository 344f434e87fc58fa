package dev.avila.alloc.prover.lower;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the compiled lowered sources with the shipped classes: same fields, same methods, same
 * instructions. Explained and allowed are only what erasure leaves no trace of in code (generic
 * signatures, annotations, debug tables, the width of constant pool indices), bridge methods, and
 * the superclass that was dropped.
 */
public final class BytecodeEquality {

    private static final String VIEW = "/view/";

    /** Instructions of a constructor that only calls another one: load, call, return. */
    private static final int EMPTY_CONSTRUCTOR = 3;

    private final List<Path> shipped;
    private final Path lowered;
    private final List<String> differences = new ArrayList<>();

    private BytecodeEquality(List<Path> shipped, Path lowered) {
        this.shipped = shipped;
        this.lowered = lowered;
    }

    /**
     * What differs, one line each, between the classes below {@code lowered} and those of the same
     * name below the first folder of {@code shipped} that has them; empty if all are equal.
     */
    public static List<String> differences(List<Path> shipped, Path lowered) throws IOException {
        BytecodeEquality equality = new BytecodeEquality(shipped, lowered);
        List<Path> classes;
        try (Stream<Path> paths = Files.walk(lowered)) {
            classes = paths.filter(path -> path.toString().endsWith(".class")).sorted().toList();
        }
        for (Path path : classes) {
            equality.compare(lowered.relativize(path));
            equality.compareNested(lowered.relativize(path));
        }
        return equality.differences;
    }

    private void compare(Path path) throws IOException {
        Optional<Path> file = find(path);
        if (file.isEmpty()) {
            differences.add(path + ": not among the shipped classes");
            return;
        }
        ClassModel ship = ClassFile.of().parse(file.get());
        ClassModel low = ClassFile.of().parse(lowered.resolve(path));
        String name = low.thisClass().asInternalName();
        String superclass = superclass(ship);
        while (superclass.contains(VIEW)) {
            superclass = idle(name, superclass);
        }
        check(name, "superclass", superclass, superclass(low));
        check(name, "interfaces", interfaces(ship), interfaces(low));
        check(name, "flags", ship.flags().flags().toString(), low.flags().flags().toString());
        check(name, "fields", fields(ship), fields(low));
        compareMethods(name, methods(ship), methods(low));
    }

    /** Each class that is nested in a shipped one must be in the lowered one too. */
    private void compareNested(Path path) throws IOException {
        String prefix = path.getFileName().toString().replace(".class", "$");
        Path folder = find(path).map(Path::getParent).orElse(lowered);
        try (Stream<Path> siblings = Files.list(folder)) {
            siblings.map(Path::getFileName).map(Path::toString)
                    .filter(name -> name.startsWith(prefix))
                    .filter(name -> !Files.exists(lowered.resolve(path).resolveSibling(name)))
                    .sorted().forEach(name -> differences.add(
                            path.resolveSibling(name) + ": only in the shipped classes"));
        }
    }

    private Optional<Path> find(Path path) {
        return shipped.stream().map(root -> root.resolve(path)).filter(Files::exists).findFirst();
    }

    private static String superclass(ClassModel model) {
        return model.superclass().map(entry -> entry.asInternalName()).orElse("");
    }

    private static String interfaces(ClassModel model) {
        return model.interfaces().stream().map(entry -> entry.asInternalName())
                .collect(Collectors.joining(", "));
    }

    /**
     * A dropped superclass must have no fields, and neither a constructor nor a static initialiser
     * that does something. Its own superclass takes its place.
     */
    private String idle(String name, String superclass) throws IOException {
        Optional<Path> file = find(Path.of(superclass + ".class"));
        String dropped = name + ": its dropped superclass " + superclass;
        if (file.isEmpty()) {
            differences.add(dropped + " is not there");
            return "";
        }
        ClassModel model = ClassFile.of().parse(file.get());
        if (!model.fields().isEmpty()) {
            differences.add(dropped + " has fields");
        }
        for (MethodModel method : model.methods()) {
            if (method.methodName().equalsString("<clinit>")
                    || method.methodName().equalsString("<init>")
                    && !isEmpty(method)) {
                differences.add(dropped + " does something");
            }
        }
        return superclass(model);
    }

    /** Whether a constructor only calls another one, which may be given nulls. */
    private static boolean isEmpty(MethodModel constructor) {
        return EMPTY_CONSTRUCTOR == instructions(constructor).stream()
                .filter(text -> !text.contains("op=ACONST_NULL")).count();
    }

    private void compareMethods(String name, Map<String, MethodModel> ship,
            Map<String, MethodModel> low) {
        Set<String> all = new TreeSet<>(ship.keySet());
        all.addAll(low.keySet());
        for (String method : all) {
            if (!low.containsKey(method) || !ship.containsKey(method)) {
                differences.add(name + "." + method + ": only in the "
                        + (low.containsKey(method) ? "lowered" : "shipped") + " class");
            } else {
                compareCode(name + "." + method, ship.get(method), low.get(method));
            }
        }
    }

    private void compareCode(String name, MethodModel ship, MethodModel low) {
        check(name, "flags", ship.flags().flags().toString(), low.flags().flags().toString());
        List<String> expected = instructions(ship);
        List<String> actual = instructions(low);
        int same = 0;
        while (same < expected.size() && same < actual.size()
                && expected.get(same).equals(actual.get(same))) {
            same++;
        }
        if (same < Math.max(expected.size(), actual.size())) {
            check(name, "instruction " + same, at(expected, same), at(actual, same));
        }
    }

    private static String at(List<String> instructions, int index) {
        return index < instructions.size() ? instructions.get(index) : "(none)";
    }

    private void check(String name, String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            differences.add(name + ": " + what + " shipped " + expected + ", lowered " + actual);
        }
    }

    private static String fields(ClassModel model) {
        return model.fields().stream().map(BytecodeEquality::field)
                .sorted().collect(Collectors.joining(", "));
    }

    private static String field(FieldModel field) {
        String constant = field.findAttribute(Attributes.constantValue())
                .map(value -> " = " + value.constant().constantValue()).orElse("");
        return field.flags().flags() + " " + field.fieldType().stringValue() + " "
                + field.fieldName().stringValue() + constant;
    }

    private static Map<String, MethodModel> methods(ClassModel model) {
        Map<String, MethodModel> methods = new TreeMap<>();
        for (MethodModel method : model.methods()) {
            if (!method.flags().has(AccessFlag.BRIDGE)) {
                methods.put(method.methodName().stringValue() + method.methodType().stringValue(),
                        method);
            }
        }
        return methods;
    }

    private static List<String> instructions(MethodModel method) {
        return method.code().map(BytecodeEquality::instructions).orElse(List.of());
    }

    private static List<String> instructions(CodeModel code) {
        Map<Label, Integer> places = new HashMap<>();
        int index = 0;
        for (CodeElement element : code) {
            if (element instanceof LabelTarget target) {
                places.put(target.label(), index);
            } else if (element instanceof Instruction) {
                index++;
            }
        }
        List<String> instructions = new ArrayList<>();
        List<String> handlers = new ArrayList<>();
        for (CodeElement element : code) {
            if (element instanceof Instruction instruction) {
                instructions.add(text(instruction, places));
            } else if (element instanceof ExceptionCatch handler) {
                handlers.add("catch " + handler.catchType().map(type -> type.asInternalName())
                        + " " + places.get(handler.tryStart()) + " " + places.get(handler.tryEnd())
                        + " " + places.get(handler.handler()));
            }
        }
        instructions.addAll(handlers);
        return instructions;
    }

    private static String text(Instruction instruction, Map<Label, Integer> places) {
        String text = instruction.toString()
                .replaceAll("m=[\\w/]+/view/\\w+\\.<init>", "m=java/lang/Object.<init>")
                .replace("OP=LDC_W", "OP=LDC");
        return switch (instruction) {
            case BranchInstruction branch -> text + " to " + places.get(branch.target());
            case TableSwitchInstruction s ->
                text + cases(s.cases(), places) + " else " + places.get(s.defaultTarget());
            case LookupSwitchInstruction s ->
                text + cases(s.cases(), places) + " else " + places.get(s.defaultTarget());
            default -> text;
        };
    }

    private static String cases(List<SwitchCase> cases, Map<Label, Integer> places) {
        return cases.stream().map(c -> " " + c.caseValue() + ":" + places.get(c.target()))
                .collect(Collectors.joining());
    }
}
