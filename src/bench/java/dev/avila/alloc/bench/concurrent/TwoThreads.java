package dev.avila.alloc.bench.concurrent;

import org.openjdk.jmh.annotations.Threads;

/** Two threads. */
@Threads(2)
public class TwoThreads extends Shared {
}
