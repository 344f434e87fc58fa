/**
 * Allocators that threads share without a lock.
 *
 * <p>Evidence: <b>tested</b>, beside a model that is proved. KeY and OpenJML read one thread only.
 * So the steps of each class are written once more as a step model, in {@code spec/models}, which
 * is proved for any number of threads and any capacity. A comment at each step of the class names
 * the step of the model. The class itself is tested, and stressed by jcstress and Lincheck.
 */
package dev.avila.alloc.concurrent;
