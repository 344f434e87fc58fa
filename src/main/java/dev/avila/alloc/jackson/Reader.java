package dev.avila.alloc.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads all items before it makes a container, so that a capacity alone takes no memory. */
final class Reader<C> extends FieldsReader<C, List<Object>>
        implements ContextualDeserializer {

    private final Kind<C> kind;
    private final JavaType element;

    Reader(Kind<C> kind, int maxCapacity) {
        this(kind, maxCapacity, null);
    }

    private Reader(Kind<C> kind, int maxCapacity, JavaType element) {
        super(kind.type(), kind.least(), Math.min(kind.most(), maxCapacity), "items");
        this.kind = kind;
        this.element = element;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context,
            BeanProperty property) {
        JavaType items = kind.element() != null ? context.constructType(kind.element())
            : context.getContextualType().containedTypeOrUnknown(0);
        return new Reader<>(kind, maxCapacity, items);
    }

    @Override
    boolean accepts(JsonParser in) {
        return true;
    }

    @Override
    String otherwise() {
        return " or there twice";
    }

    @Override
    C make(int capacity, List<Object> items, DeserializationContext context)
            throws IOException {
        if (capacity < items.size()) {
            throw mismatch(context, items.size() + " items exceed the capacity " + capacity);
        }
        C container = kind.make().apply(capacity);
        items.forEach(item -> kind.add().accept(container, item));
        return container;
    }

    @Override
    List<Object> value(JsonParser in, DeserializationContext context)
            throws IOException {
        if (!in.isExpectedStartArrayToken()) {
            throw mismatch(context, "the items are no array");
        }
        JsonDeserializer<Object> reader = context.findRootValueDeserializer(element);
        List<Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            Object item = in.currentToken() == JsonToken.VALUE_NULL ? null
                : reader.deserialize(in, context);
            if (item == null) {
                throw mismatch(context, "item " + items.size() + " is null");
            }
            if (maxCapacity <= items.size()) {
                throw mismatch(context, "more than " + maxCapacity + " items");
            }
            items.add(item);
        }
        return items;
    }
}
