package dev.avila.alloc.bench.concurrent;

import org.openjdk.jmh.annotations.Threads;

/** One thread. */
@Threads(1)
public class OneThread extends Shared {
}
