package dev.avila.alloc.jackson;

import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.stack.StackString;

/**
 * Teaches an {@code ObjectMapper} the containers: {@code {"capacity":3,"items":["a","b"]}},
 * the maps: {@code {"capacity":3,"entries":[["a",1],["b",2]]}}, and the text:
 * {@code {"capacity":3,"text":"ab"}}.
 *
 * <p>Elements, keys and values are read and written as the mapper does for their type. The two
 * fields may come in either order.
 */
public final class AllocModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /**
     * For containers up to a capacity.
     *
     * @param maxCapacity the greatest capacity that is read
     * @throws InvalidSizeException if it is negative
     */
    public AllocModule(int maxCapacity) {
        super("avila-alloc");
        if (maxCapacity < 0) {
            throw new InvalidSizeException(maxCapacity);
        }
        Kind.ALL.forEach(kind -> add(kind, maxCapacity));
        MapKind.ALL.forEach(kind -> add(kind, maxCapacity));
        addSerializer(StackString.class, new TextWriter());
        addDeserializer(StackString.class, new TextReader(maxCapacity));
    }

    private <C> void add(Kind<C> kind, int maxCapacity) {
        addSerializer(kind.type(), new Writer<C>(kind));
        addDeserializer(kind.type(), new Reader<C>(kind, maxCapacity));
    }

    private <C> void add(MapKind<C> kind, int maxCapacity) {
        addSerializer(kind.type(), new EntryWriter<C>(kind));
        addDeserializer(kind.type(), new EntryReader<C>(kind, maxCapacity));
    }
}
