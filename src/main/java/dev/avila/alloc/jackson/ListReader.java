package dev.avila.alloc.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole array before it makes a container, so that a capacity alone takes no memory. */
abstract class ListReader<C, I> extends FieldsReader<C, List<I>>
        implements ContextualDeserializer {

    private final String field;

    /** {@code field}: the name of the array, and in a refusal of what is in it. */
    ListReader(Class<C> type, int least, int maxCapacity, String field) {
        super(type, least, maxCapacity, field);
        this.field = field;
    }

    /** Reads what the parser is at, which will have this index in the container. */
    interface Items<I> {
        I read(int index) throws IOException;
    }

    abstract Items<I> items(JsonParser in, DeserializationContext context) throws IOException;

    abstract void add(C container, int index, I item, DeserializationContext context)
            throws IOException;

    abstract C make(int capacity);

    @Override
    final boolean accepts(JsonParser in) {
        return true;
    }

    @Override
    final String otherwise() {
        return " or there twice";
    }

    @Override
    final List<I> value(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.isExpectedStartArrayToken()) {
            throw mismatch(context, "the " + field + " are no array");
        }
        Items<I> next = items(in, context);
        List<I> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            I item = next.read(items.size());
            if (maxCapacity <= items.size()) {
                throw mismatch(context, "more than " + maxCapacity + " " + field);
            }
            items.add(item);
        }
        return items;
    }

    @Override
    final C make(int capacity, List<I> items, DeserializationContext context)
            throws IOException {
        if (capacity < items.size()) {
            throw mismatch(context,
                items.size() + " " + field + " exceed the capacity " + capacity);
        }
        C container = make(capacity);
        for (int i = 0; i < items.size(); i++) {
            add(container, i, items.get(i), context);
        }
        return container;
    }

    /** The object that the parser is at; {@code name} and {@code index} tell it in a refusal. */
    final Object object(JsonDeserializer<Object> reader, String name, int index, JsonParser in,
            DeserializationContext context) throws IOException {
        Object read = in.currentToken() == JsonToken.VALUE_NULL ? null
            : reader.deserialize(in, context);
        if (read == null) {
            throw mismatch(context, name + " " + index + " is null");
        }
        return read;
    }

    /** {@code fixed}, or if that is null the type parameter at {@code place}. */
    static JavaType type(Class<?> fixed, int place, DeserializationContext context) {
        return fixed != null ? context.constructType(fixed)
            : context.getContextualType().containedTypeOrUnknown(place);
    }
}
