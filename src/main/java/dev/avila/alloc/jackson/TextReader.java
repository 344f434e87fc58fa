package dev.avila.alloc.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.MalformedTextException;
import dev.avila.alloc.stack.StackString;
import java.io.IOException;

/** Reads a text. */
final class TextReader extends FieldsReader<StackString, String> {

    TextReader(int maxCapacity) {
        super(StackString.class, 0, Math.min(Kind.MOST, maxCapacity), "text");
    }

    @Override
    boolean accepts(JsonParser in) {
        return in.currentToken() == JsonToken.VALUE_STRING;
    }

    @Override
    String otherwise() {
        return ", there twice or no string";
    }

    @Override
    String value(JsonParser in, DeserializationContext context) throws IOException {
        return in.getText();
    }

    @Override
    StackString make(int capacity, String text, DeserializationContext context)
            throws IOException {
        StackString made = new StackString(capacity);
        try {
            made.append(text);
        } catch (MalformedTextException e) {
            throw mismatch(context, "there is a lone surrogate at index " + e.index());
        } catch (CapacityExceededException e) {
            throw mismatch(context, e.requested() + " bytes exceed the capacity " + capacity);
        }
        return made;
    }
}
