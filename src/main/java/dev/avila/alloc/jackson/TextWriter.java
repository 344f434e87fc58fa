package dev.avila.alloc.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.avila.alloc.stack.StackString;
import java.io.IOException;

/** Writes the capacity and the text. */
final class TextWriter extends JsonSerializer<StackString> {

    @Override
    public void serialize(StackString text, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeStartObject(text);
        writeFields(text, out);
        out.writeEndObject();
    }

    @Override
    public void serializeWithType(StackString text, JsonGenerator out,
            SerializerProvider provider, TypeSerializer typed) throws IOException {
        WritableTypeId id = typed.writeTypePrefix(out, typed.typeId(text, JsonToken.START_OBJECT));
        writeFields(text, out);
        typed.writeTypeSuffix(out, id);
    }

    private static void writeFields(StackString text, JsonGenerator out) throws IOException {
        out.writeNumberField("capacity", text.capacity());
        out.writeStringField("text", text.toString());
    }
}
