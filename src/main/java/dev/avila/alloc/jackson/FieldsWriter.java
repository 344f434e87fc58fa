package dev.avila.alloc.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** Writes an object, with the name of its type if the mapper asks for that. */
abstract class FieldsWriter<C> extends JsonSerializer<C> {

    abstract void writeFields(C container, JsonGenerator out, SerializerProvider provider)
            throws IOException;

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
}
