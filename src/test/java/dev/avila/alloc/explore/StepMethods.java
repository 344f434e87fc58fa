package dev.avila.alloc.explore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;

/**
 * The public methods of a step model by their names, and the program counter that each one's name
 * in capitals says: {@code POP_SWING} for {@code popSwing}.
 */
final class StepMethods {

    private final Object model;
    private final Map<String, Method> methods = new TreeMap<>();
    private final Map<String, Integer> counters = new TreeMap<>();

    StepMethods(Object model) {
        this.model = model;
        for (Method method : model.getClass().getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
                methods.put(method.getName(), method);
            }
        }
        for (var field : model.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == int.class) {
                field.setAccessible(true);
                try {
                    counters.put(methodName(field.getName()), field.getInt(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        counters.keySet().retainAll(methods.keySet());
    }

    private static String methodName(String constant) {
        var name = new StringBuilder();
        for (String word : constant.toLowerCase().split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0))
                + word.substring(1));
        }
        return name.toString();
    }

    /** The program counter before each step that has one of its own. */
    Map<String, Integer> counters() {
        return counters;
    }

    /** Makes the step; its result, or null if it has none. */
    Object call(String step, Object... arguments) {
        try {
            return methods.get(step).invoke(model, arguments);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }
}
