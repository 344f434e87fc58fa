package dev.avila.alloc.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/** Reads the capacity and the content, in either order, before it makes the container. */
abstract class FieldsReader<C, V> extends JsonDeserializer<C> {

    final int maxCapacity;

    private final Class<C> type;
    private final int least;
    private final String field;

    /** {@code field}: the name of the content. */
    FieldsReader(Class<C> type, int least, int maxCapacity, String field) {
        this.type = type;
        this.least = least;
        this.maxCapacity = maxCapacity;
        this.field = field;
    }

    /** Whether the parser is at something that can be the content. */
    abstract boolean accepts(JsonParser in);

    /** What else is wrong with a field than that it is not known. */
    abstract String otherwise();

    /** The content that the parser is at. */
    abstract V value(JsonParser in, DeserializationContext context) throws IOException;

    abstract C make(int capacity, V value, DeserializationContext context) throws IOException;

    @Override
    public C deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.isExpectedStartObjectToken()) { // else the name of the type was read before
            in.nextToken();
        }
        Integer capacity = null;
        V value = null;
        while (in.currentToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            if (name.equals("capacity") && capacity == null) {
                capacity = capacity(in, context);
            } else if (name.equals(field) && value == null && accepts(in)) {
                value = value(in, context);
            } else {
                throw mismatch(context, "'" + name + "' is unknown" + otherwise());
            }
            in.nextToken();
        }
        if (capacity == null || value == null) {
            throw mismatch(context, "an object of 'capacity' and '" + field + "' is expected");
        }
        return make(capacity, value, context);
    }

    private int capacity(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw mismatch(context, "the capacity is no whole number");
        }
        double value = in.getDoubleValue();
        if (value < least || maxCapacity < value) {
            throw mismatch(context, "the capacity is not from " + least + " to " + maxCapacity);
        }
        return in.getIntValue();
    }

    final IOException mismatch(DeserializationContext context, String problem) {
        return MismatchedInputException.from(context.getParser(), type,
            type.getSimpleName() + ": " + problem);
    }
}
