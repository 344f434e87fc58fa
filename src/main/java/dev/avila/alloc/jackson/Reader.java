package dev.avila.alloc.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/** Reads the elements of a container. */
final class Reader<C> extends ListReader<C, Object> {

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
        return new Reader<>(kind, maxCapacity, type(kind.element(), 0, context));
    }

    @Override
    Items<Object> items(JsonParser in, DeserializationContext context) throws IOException {
        JsonDeserializer<Object> reader = context.findRootValueDeserializer(element);
        return index -> object(reader, "item", index, in, context);
    }

    @Override
    C make(int capacity) {
        return kind.make().apply(capacity);
    }

    @Override
    void add(C container, int index, Object item, DeserializationContext context) {
        kind.add().accept(container, item);
    }
}
