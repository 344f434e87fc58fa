package dev.avila.alloc.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes the capacity and the entries, by their slots. */
final class EntryWriter<C> extends FieldsWriter<C> {

    private final MapKind<C> kind;

    EntryWriter(MapKind<C> kind) {
        this.kind = kind;
    }

    @Override
    void writeFields(C map, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeNumberField("capacity", kind.capacity().applyAsInt(map));
        out.writeArrayFieldStart("entries");
        int size = kind.size().applyAsInt(map);
        for (int slot = 0; slot < size; slot++) {
            Entry entry = kind.at().entry(map, slot);
            out.writeStartArray();
            provider.defaultSerializeValue(entry.key(), out);
            provider.defaultSerializeValue(entry.value(), out);
            out.writeEndArray();
        }
        out.writeEndArray();
    }
}
