package dev.avila.alloc.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import dev.avila.alloc.stack.StackHashMap;
import java.io.IOException;

/** Reads the entries of a map, each an array of a key and a value. */
final class EntryReader<C> extends ListReader<C, Entry> {

    private final MapKind<C> kind;
    private final JavaType key;
    private final JavaType value;

    EntryReader(MapKind<C> kind, int maxCapacity) {
        this(kind, maxCapacity, null, null);
    }

    private EntryReader(MapKind<C> kind, int maxCapacity, JavaType key, JavaType value) {
        super(kind.type(), 0, Math.min(StackHashMap.MAX_CAPACITY, maxCapacity), "entries");
        this.kind = kind;
        this.key = key;
        this.value = value;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context,
            BeanProperty property) {
        int place = kind.key() == null ? 1 : 0;
        return new EntryReader<>(kind, maxCapacity, type(kind.key(), 0, context),
            type(kind.value(), place, context));
    }

    @Override
    Items<Entry> items(JsonParser in, DeserializationContext context) throws IOException {
        JsonDeserializer<Object> keys = context.findRootValueDeserializer(key);
        JsonDeserializer<Object> values = context.findRootValueDeserializer(value);
        return index -> {
            require(in.isExpectedStartArrayToken(), index, context);
            require(in.nextToken() != JsonToken.END_ARRAY, index, context);
            Object first = object(keys, "the key of entry", index, in, context);
            require(in.nextToken() != JsonToken.END_ARRAY, index, context);
            Object second = object(values, "the value of entry", index, in, context);
            require(in.nextToken() == JsonToken.END_ARRAY, index, context);
            return new Entry(first, second);
        };
    }

    private void require(boolean pair, int index, DeserializationContext context)
            throws IOException {
        if (!pair) {
            throw mismatch(context, "entry " + index + " is no array of a key and a value");
        }
    }

    @Override
    C make(int capacity) {
        return kind.make().apply(capacity);
    }

    @Override
    void add(C map, int index, Entry entry, DeserializationContext context) throws IOException {
        int answer = kind.put().tryPut(map, entry.key(), entry.value());
        if (answer != StackHashMap.INSERTED) { // there is room
            throw mismatch(context, "an entry before has the key of entry " + index);
        }
    }
}
