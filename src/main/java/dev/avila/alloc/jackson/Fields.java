package dev.avila.alloc.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/** What all readers have in common. */
final class Fields {

    private Fields() { }

    /** The capacity that the parser is at. */
    static int capacity(JsonParser in, DeserializationContext context, Class<?> type, int least,
            int most) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw mismatch(context, type, "the capacity is no whole number");
        }
        double value = in.getDoubleValue();
        if (value < least || most < value) {
            throw mismatch(context, type, "the capacity is not from " + least + " to " + most);
        }
        return in.getIntValue();
    }

    static IOException mismatch(DeserializationContext context, Class<?> type, String problem) {
        return MismatchedInputException.from(context.getParser(), type,
            type.getSimpleName() + ": " + problem);
    }
}
