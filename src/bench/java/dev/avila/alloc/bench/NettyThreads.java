package dev.avila.alloc.bench;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that JMH measures in, made as Netty makes its own: in others its allocators do
 * without their caches. For all else they are threads like any.
 */
public final class NettyThreads extends ThreadPoolExecutor {

    /** JMH calls it by reflection. */
    public NettyThreads(int threads, String prefix) {
        super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                new DefaultThreadFactory(prefix));
    }
}
