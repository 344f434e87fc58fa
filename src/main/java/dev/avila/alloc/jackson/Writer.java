package dev.avila.alloc.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.Iterator;

/** Writes the capacity and the items. */
final class Writer<C> extends JsonSerializer<C> {

    private final Kind<C> kind;

    Writer(Kind<C> kind) {
        this.kind = kind;
    }

    @Override
    public void serialize(C container, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeStartObject(container);
        writeFields(container, out, provider);
        out.writeEndObject();
    }

    @Override
    public void serializeWithType(C container, JsonGenerator out, SerializerProvider provider,
            TypeSerializer typed) throws IOException {
        WritableTypeId id =
            typed.writeTypePrefix(out, typed.typeId(container, JsonToken.START_OBJECT));
        writeFields(container, out, provider);
        typed.writeTypeSuffix(out, id);
    }

    private void writeFields(C container, JsonGenerator out, SerializerProvider provider)
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
