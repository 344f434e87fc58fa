package dev.avila.alloc.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Iterator;

/** Writes the capacity and the items. */
final class Writer<C> extends FieldsWriter<C> {

    private final Kind<C> kind;

    Writer(Kind<C> kind) {
        this.kind = kind;
    }

    @Override
    void writeFields(C container, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeNumberField("capacity", kind.capacity().applyAsInt(container));
        out.writeArrayFieldStart("items");
        Iterator<?> items = kind.items().apply(container);
        while (items.hasNext()) {
            provider.defaultSerializeValue(items.next(), out);
        }
        out.writeEndArray();
    }
}
