package dev.avila.alloc.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.MalformedTextException;
import dev.avila.alloc.stack.StackString;
import java.io.IOException;

/** Reads the text before it makes the container. */
final class TextReader extends JsonDeserializer<StackString> {

    private final int maxCapacity;

    TextReader(int maxCapacity) {
        this.maxCapacity = Math.min(Kind.MOST, maxCapacity);
    }

    @Override
    public StackString deserialize(JsonParser in, DeserializationContext context)
            throws IOException {
        if (in.isExpectedStartObjectToken()) { // else the name of the type was read before
            in.nextToken();
        }
        Integer capacity = null;
        String text = null;
        while (in.currentToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            if (name.equals("capacity") && capacity == null) {
                capacity = Fields.capacity(in, context, StackString.class, 0, maxCapacity);
            } else if (name.equals("text") && text == null
                    && in.currentToken() == JsonToken.VALUE_STRING) {
                text = in.getText();
            } else {
                throw mismatch(context, "'" + name + "' is unknown, there twice or no string");
            }
            in.nextToken();
        }
        if (capacity == null || text == null) {
            throw mismatch(context, "an object of 'capacity' and 'text' is expected");
        }
        return make(capacity, text, context);
    }

    private static StackString make(int capacity, String text, DeserializationContext context)
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

    private static IOException mismatch(DeserializationContext context, String problem) {
        return Fields.mismatch(context, StackString.class, problem);
    }
}
