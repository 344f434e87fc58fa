package dev.avila.alloc.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The benchmark does the same work by somebody else's type. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Peer {

    /** The type that is measured; its jar names the library and the version. */
    Class<?> value();

    /** What the report calls it, if the name of the type does not say it. */
    String as() default "";

    /** It holds objects where ours holds primitives. */
    boolean boxed() default false;
}
