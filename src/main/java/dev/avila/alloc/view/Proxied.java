package dev.avila.alloc.view;

import dev.avila.alloc.io.SerialProxy;
import java.io.NotSerializableException;

/**
 * A container that a stream of Java objects holds as its {@link SerialProxy}.
 *
 * <p>The views are {@link java.io.Serializable}, this class is not, and it has no constructor
 * without arguments. So a stream that names the class of a container is refused before there is an
 * object; with a {@code readObject} that throws there would be one, without its array, and the
 * stream could refer to it.
 */
abstract class Proxied {

    /** For the views; {@code none} only tells this from what the JDK would look for. */
    //@ normal_behavior assignable \nothing; ensures true;
    Proxied(Void none) {
    }

    /**
     * {@return what is written in place of this container}
     *
     * @throws NotSerializableException if this is no container of the library
     */
    protected final Object writeReplace() throws NotSerializableException {
        return SerialProxy.of(this);
    }
}
