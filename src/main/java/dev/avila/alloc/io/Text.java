package dev.avila.alloc.io;

import dev.avila.alloc.MalformedTextException;
import dev.avila.alloc.io.InvalidFormException.Part;
import dev.avila.alloc.stack.StackString;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** A byte of a text says nothing alone, so all are read before they are put in. */
final class Text extends Shape<StackString> {

    Text() {
        super(byte[].class, 0, MOST, StackString::new, StackString::capacity, StackString::size);
    }

    @Override
    void write(StackString from, int size, DataOutput out) throws IOException {
        out.write(from.utf8());
    }

    @Override
    StackString read(int capacity, int size, DataInput in) throws IOException {
        byte[] bytes = new byte[Math.min(size, PIECE)];
        in.readFully(bytes);
        while (bytes.length < size) {
            int read = bytes.length;
            bytes = Arrays.copyOf(bytes, (int) Math.min(2L * read, size));
            in.readFully(bytes, read, bytes.length - read);
        }
        StackString part = new StackString(size);
        try {
            part.appendUtf8(bytes, 0, size);
        } catch (MalformedTextException e) {
            throw new InvalidFormException(Part.ELEMENT, e.index());
        }
        if (size == capacity) {
            return part;
        }
        StackString whole = new StackString(capacity);
        whole.append(part);
        return whole;
    }
}
