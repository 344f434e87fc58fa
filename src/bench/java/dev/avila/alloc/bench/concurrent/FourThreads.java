package dev.avila.alloc.bench.concurrent;

import org.openjdk.jmh.annotations.Threads;

/** Four threads. */
@Threads(4)
public class FourThreads extends Shared {
}
