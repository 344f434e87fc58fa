package dev.avila.alloc.stack;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One face for StackVec and its primitive forms, with elements as Integer. */
final class AnyVec {

    static final List<Class<?>> FORMS =
            List.of(StackVec.class, IntStackVec.class, LongStackVec.class);

    private static final Map<String, Method> METHODS = new ConcurrentHashMap<>();

    private final Object vec;

    AnyVec(Class<?> form, int capacity) {
        try {
            Constructor<?> constructor = form.getConstructor(int.class);
            vec = constructor.newInstance(capacity);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private AnyVec(Object vec) {
        this.vec = vec;
    }

    AnyVec copy() {
        return new AnyVec(call("copy"));
    }

    Object unwrap() {
        return vec;
    }

    boolean has(String name) {
        return Arrays.stream(vec.getClass().getMethods()).anyMatch(m -> m.getName().equals(name));
    }

    /** Calls the method; a throwable that it throws comes back as its class. */
    Object call(String name, Object... arguments) {
        Method method = METHODS.computeIfAbsent(vec.getClass() + name, key -> find(name));
        Class<?>[] types = method.getParameterTypes();
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            converted[i] = convert(arguments[i], types[i]);
        }
        try {
            Object result = method.invoke(vec, converted);
            return result instanceof Long value ? (Object) Math.toIntExact(value) : result;
        } catch (InvocationTargetException e) {
            return e.getCause().getClass();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    List<Integer> content() {
        List<Integer> content = new ArrayList<>();
        for (Object item : (List<?>) call("asList")) {
            content.add(((Number) item).intValue());
        }
        return content;
    }

    private Method find(String name) {
        return Arrays.stream(vec.getClass().getMethods())
                .filter(m -> m.getName().equals(name) && !m.isBridge())
                .findFirst().orElseThrow();
    }

    private static Object convert(Object argument, Class<?> type) {
        if (type == long.class) {
            return ((Number) argument).longValue();
        }
        if (type == Object[].class) {
            return Arrays.stream((int[]) argument).boxed().toArray();
        }
        if (type == long[].class) {
            return Arrays.stream((int[]) argument).asLongStream().toArray();
        }
        return argument;
    }
}
