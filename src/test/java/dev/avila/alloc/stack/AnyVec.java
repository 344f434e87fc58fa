package dev.avila.alloc.stack;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;

/** One face for a container and its primitive forms, with elements as Integer. */
public final class AnyVec {

    public static final List<Class<?>> FORMS =
            List.of(StackVec.class, IntStackVec.class, LongStackVec.class);

    public static final List<Class<?>> DEQUES =
            List.of(StackDeque.class, IntStackDeque.class, LongStackDeque.class);

    private final Object vec;

    /** Found anew for each list: one that outlives a change of its class may call the old code. */
    private final Map<String, Method> methods;

    public AnyVec(Class<?> form, int capacity) {
        try {
            Constructor<?> constructor = form.getConstructor(int.class);
            vec = constructor.newInstance(capacity);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        methods = new HashMap<>();
    }

    private AnyVec(Object vec, Map<String, Method> methods) {
        this.vec = vec;
        this.methods = methods;
    }

    /** A list of these items that has room for two more. */
    public static AnyVec of(Class<?> form, int... items) {
        AnyVec vec = new AnyVec(form, items.length + 2);
        vec.call("addAll", items);
        return vec;
    }

    public AnyVec copy() {
        return new AnyVec(call("copy"), methods);
    }

    /** The list itself; its elements are boxes of its own kind. */
    @SuppressWarnings("unchecked")
    public Iterable<Number> unwrap() {
        return (Iterable<Number>) vec;
    }

    /** Calls the method; a throwable that it throws comes back as its class. */
    public Object call(String name, Object... arguments) {
        try {
            return invoke(name, arguments);
        } catch (InvocationTargetException e) {
            return e.getCause().getClass();
        }
    }

    /** Calls the method, which has to throw, and gives the message. */
    String refusal(String name, Object... arguments) {
        try {
            throw new AssertionError(name + " returned " + invoke(name, arguments));
        } catch (InvocationTargetException e) {
            return e.getCause().getMessage();
        }
    }

    private Object invoke(String name, Object... arguments) throws InvocationTargetException {
        Method method = methods.computeIfAbsent(name, this::find);
        Class<?>[] types = method.getParameterTypes();
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            converted[i] = convert(arguments[i], types[i]);
        }
        try {
            Object result = method.invoke(vec, converted);
            return result instanceof Long value ? (Object) Math.toIntExact(value) : result;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** The traversal that makes no boxes where the elements are primitive. */
    public void forEach(Consumer<Number> action) {
        switch (vec) {
            case IntStackVec ints -> ints.forEachInt(action::accept);
            case LongStackVec longs -> longs.forEachLong(action::accept);
            case IntStackDeque ints -> ints.forEachInt(action::accept);
            case LongStackDeque longs -> longs.forEachLong(action::accept);
            default -> unwrap().forEach(action);
        }
    }

    @SuppressWarnings("unchecked")
    public BaseStream<Number, ?> stream() {
        return (BaseStream<Number, ?>) call("stream");
    }

    public Object box(int item) {
        return vec.getClass().getSimpleName().startsWith("Long") ? (Object) (long) item : item;
    }

    @SuppressWarnings("unchecked")
    public List<Object> asList() {
        return (List<Object>) call("asList");
    }

    public List<Integer> content() {
        return integers(unwrap());
    }

    /** The items of an array of any type. */
    public static List<Integer> elements(Object array) {
        return integers(IntStream.range(0, Array.getLength(array))
                .mapToObj(i -> Array.get(array, i)).toList());
    }

    public static List<Integer> integers(Iterable<?> items) {
        List<Integer> integers = new ArrayList<>();
        for (Object item : items) {
            integers.add(((Number) item).intValue());
        }
        return integers;
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
        if (type == Object[].class && argument instanceof int[] items) {
            return Arrays.stream(items).boxed().toArray();
        }
        if (type == long[].class && argument instanceof int[] items) {
            return Arrays.stream(items).asLongStream().toArray();
        }
        return argument;
    }
}
