package dev.avila.alloc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test that is not tried on each mutant: the mutation run leaves out the group of that name. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("tooLongForMutants")
public @interface TooLongForMutants {
}
