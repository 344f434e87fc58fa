package dev.avila.alloc.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.avila.alloc.stack.StackString;
import java.io.IOException;

/** Writes the capacity and the text. */
final class TextWriter extends FieldsWriter<StackString> {

    @Override
    void writeFields(StackString text, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeNumberField("capacity", text.capacity());
        out.writeStringField("text", text.toString());
    }
}
