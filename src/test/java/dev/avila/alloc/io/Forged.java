package dev.avila.alloc.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;

/** Streams that no container writes. */
final class Forged {

    /** What a forged proxy holds. */
    interface Content {
        void write(ObjectOutput out) throws IOException;
    }

    /** Written under the name of {@link SerialProxy}. */
    static final class Proxy implements Externalizable {

        private static final long serialVersionUID = 1L;

        private final transient Content content;

        Proxy(Content content) {
            this.content = content;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            content.write(out);
        }

        @Override
        public void readExternal(ObjectInput in) {
            throw new AssertionError();
        }
    }

    /** Gives a class another name, and leaves its fields and its supertypes out. */
    private static final class Renaming extends ObjectOutputStream {

        private final Class<?> from;
        private final Class<?> to;

        Renaming(ByteArrayOutputStream out, Class<?> from, Class<?> to) throws IOException {
            super(out);
            this.from = from;
            this.to = to;
        }

        @Override
        protected void writeClassDescriptor(ObjectStreamClass type) throws IOException {
            if (type.forClass() != from) {
                super.writeClassDescriptor(type);
                return;
            }
            boolean external = Externalizable.class.isAssignableFrom(from);
            writeUTF(to.getName());
            writeLong(ObjectStreamClass.lookup(to).getSerialVersionUID());
            writeByte(external ? SC_EXTERNALIZABLE | SC_BLOCK_DATA : SC_SERIALIZABLE);
            writeShort(0);
        }
    }

    private Forged() {
    }

    /** A stream with a proxy that holds {@code content}. */
    static byte[] proxy(Content content) throws IOException {
        return renamed(new Proxy(content), Proxy.class, SerialProxy.class);
    }

    /** A stream with {@code object}, in which the class {@code from} is called {@code to}. */
    static byte[] renamed(Object object, Class<?> from, Class<?> to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new Renaming(bytes, from, to)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    static byte[] written(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
