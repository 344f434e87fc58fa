package dev.avila.alloc.stack;

import dev.avila.alloc.view.ByteSeqView;
import dev.avila.alloc.view.DoubleSeqView;
import dev.avila.alloc.view.IntSeqView;
import dev.avila.alloc.view.LongSeqView;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;

/** One face for a container and its primitive forms, with elements as Integer. */
public final class AnyVec {

    public static final List<Class<?>> FORMS =
            List.of(StackVec.class, IntStackVec.class, LongStackVec.class, ByteStackVec.class,
                    DoubleStackVec.class);

    public static final List<Class<?>> DEQUES =
            List.of(StackDeque.class, IntStackDeque.class, LongStackDeque.class);

    public static final List<Class<?>> QUEUES =
            List.of(StackQueue.class, IntStackQueue.class, LongStackQueue.class);

    public static final List<Class<?>> RINGS =
            List.of(StackRing.class, IntStackRing.class, LongStackRing.class, ByteStackRing.class,
                    DoubleStackRing.class);

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

    /** A face for {@code container}, which may be any of this package. */
    public static AnyVec over(Object container) {
        return new AnyVec(container, new HashMap<>());
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
    public String refusal(String name, Object... arguments) {
        try {
            throw new AssertionError(name + " returned " + invoke(name, arguments));
        } catch (InvocationTargetException e) {
            return e.getCause().getMessage();
        }
    }

    private Object invoke(String name, Object... arguments) throws InvocationTargetException {
        Method method = methods.computeIfAbsent(name + arguments.length,
                key -> find(name, arguments.length));
        Class<?>[] types = method.getParameterTypes();
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            converted[i] = convert(arguments[i], types[i]);
        }
        try {
            Object result = method.invoke(vec, converted);
            return result instanceof Number value ? (Object) intOf(value.doubleValue()) : result;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** The traversal that makes no boxes where the elements are primitive. */
    public void forEach(Consumer<Number> action) {
        switch (vec) {
            case IntSeqView ints -> ints.forEachInt(action::accept);
            case LongSeqView longs -> longs.forEachLong(action::accept);
            case ByteSeqView bytes -> bytes.forEachByte(action::accept);
            case DoubleSeqView doubles -> doubles.forEachDouble(action::accept);
            default -> unwrap().forEach(action);
        }
    }

    @SuppressWarnings("unchecked")
    public BaseStream<Number, ?> stream() {
        return (BaseStream<Number, ?>) call("stream");
    }

    public Object box(int item) {
        return switch (vec) {
            case LongSeqView longs -> (long) item;
            case ByteSeqView bytes -> byteOf(item);
            case DoubleSeqView doubles -> (double) item;
            default -> item;
        };
    }

    /** The items as boxes of its kind. */
    public List<Object> boxes(List<Integer> items) {
        return items.stream().map(this::box).toList();
    }

    /** A number that is no byte is a mistake of the test. */
    private static byte byteOf(int item) {
        if (item != (byte) item) {
            throw new ArithmeticException(item + " is no byte");
        }
        return (byte) item;
    }

    private static int intOf(double item) {
        if (item != (int) item) {
            throw new ArithmeticException(item + " is no int");
        }
        return (int) item;
    }

    public boolean isGeneric() {
        return vec.getClass().getTypeParameters().length > 0;
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

    private Method find(String name, int arguments) {
        return Arrays.stream(vec.getClass().getMethods())
                .filter(m -> m.getName().equals(name) && !m.isBridge())
                .filter(m -> m.getParameterCount() == arguments)
                .findFirst().orElseThrow();
    }

    private Object convert(Object argument, Class<?> type) {
        if (argument == null) {
            return null;
        }
        if (type == long.class) {
            return ((Number) argument).longValue();
        }
        if (type == byte.class) {
            return byteOf(((Number) argument).intValue());
        }
        if (type == double.class) {
            return ((Number) argument).doubleValue();
        }
        if (type == IntPredicate.class) {
            return (IntPredicate) item -> asks(argument, item);
        }
        if (type == LongPredicate.class) {
            return (LongPredicate) item -> asks(argument, Math.toIntExact(item));
        }
        if (type == DoublePredicate.class) {
            return (DoublePredicate) item -> asks(argument, intOf(item));
        }
        if (type == IntConsumer.class) {
            return (IntConsumer) item -> gives(argument, item);
        }
        if (type == LongConsumer.class) {
            return (LongConsumer) item -> gives(argument, Math.toIntExact(item));
        }
        if (type == DoubleConsumer.class) {
            return (DoubleConsumer) item -> gives(argument, intOf(item));
        }
        if (type == PrimitiveIterator.OfInt.class) {
            return ints(argument);
        }
        if (type == PrimitiveIterator.OfLong.class) {
            return longs(ints(argument));
        }
        if (type == PrimitiveIterator.OfDouble.class) {
            return doubles(ints(argument));
        }
        if (type == Iterator.class) {
            return boxes(ints(argument));
        }
        if (type == byte[].class && argument instanceof int[] items) {
            byte[] bytes = new byte[items.length];
            for (int i = 0; i < items.length; i++) {
                bytes[i] = byteOf(items[i]);
            }
            return bytes;
        }
        if (type == Object[].class && argument instanceof int[] items) {
            return Arrays.stream(items).boxed().toArray();
        }
        if (type == long[].class && argument instanceof int[] items) {
            return Arrays.stream(items).asLongStream().toArray();
        }
        if (type == double[].class && argument instanceof int[] items) {
            return Arrays.stream(items).asDoubleStream().toArray();
        }
        return argument;
    }

    @SuppressWarnings("unchecked")
    private static boolean asks(Object predicate, int item) {
        return ((Predicate<Integer>) predicate).test(item);
    }

    @SuppressWarnings("unchecked")
    private static void gives(Object consumer, int item) {
        ((Consumer<Integer>) consumer).accept(item);
    }

    @SuppressWarnings("unchecked")
    private static PrimitiveIterator.OfInt ints(Object boxes) {
        Iterator<Integer> items = (Iterator<Integer>) boxes;
        return new PrimitiveIterator.OfInt() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public int nextInt() {
                return items.next();
            }
        };
    }

    private Iterator<Object> boxes(PrimitiveIterator.OfInt items) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public Object next() {
                return box(items.nextInt());
            }
        };
    }

    private static PrimitiveIterator.OfLong longs(PrimitiveIterator.OfInt items) {
        return new PrimitiveIterator.OfLong() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public long nextLong() {
                return items.nextInt();
            }
        };
    }

    private static PrimitiveIterator.OfDouble doubles(PrimitiveIterator.OfInt items) {
        return new PrimitiveIterator.OfDouble() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public double nextDouble() {
                return items.nextInt();
            }
        };
    }
}
