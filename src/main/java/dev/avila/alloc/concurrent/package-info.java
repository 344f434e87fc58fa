/**
 * Allocators that threads share without a lock.
 *
 * <p>Evidence: <b>tested</b>, beside a model. KeY and OpenJML read one thread only. So the steps of
 * each class are written once more as a step model: what a step does to what the threads share is
 * proved ({@code spec/models}); that the threads come to each step with what it requires is
 * explored for few of them. A comment at each step of the class names the step of the model. The
 * class itself is tested, and stressed by jcstress and Lincheck. The argument is in
 * {@code spec/concurrency.md}.
 */
package dev.avila.alloc.concurrent;
