package dev.avila.alloc.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.netty.LendingByteBufAllocatorTest.Kind;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.handler.codec.LengthFieldPrepender;
import java.lang.foreign.Arena;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server and a client on one event loop, whose channels have a lending allocator. */
final class EchoTest {

    /** Frames are up to 9500 bytes long; a block of {@link Kind#POOL} has 4096. */
    private static final int FRAMES = 20;

    private final CountDownLatch closed = new CountDownLatch(2);
    private final List<Integer> echoed = new ArrayList<>();

    /** Frames behind their lengths, for a new {@code last} handler. */
    private static ChannelInitializer<Channel> frames(Supplier<ChannelInboundHandlerAdapter> last) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(new LengthFieldBasedFrameDecoder(1 << 16, 0, 4, 0, 4),
                        new LengthFieldPrepender(4), last.get());
            }
        };
    }

    private final class Server extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object frame) {
            context.writeAndFlush(frame);
        }

        @Override
        public void channelUnregistered(ChannelHandlerContext context) {
            closed.countDown();
        }
    }

    private final class Client extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            for (int i = 0; i < FRAMES; i++) {
                ByteBuf frame = context.alloc().buffer(16);
                while (frame.readableBytes() < 500 * i) {
                    frame.writeInt(i);
                }
                context.writeAndFlush(frame);
            }
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object read) {
            ByteBuf frame = (ByteBuf) read;
            int sum = 0;
            while (frame.isReadable()) {
                sum += frame.readInt();
            }
            frame.release();
            echoed.add(sum);
            if (echoed.size() == FRAMES) {
                context.close();
            }
        }

        @Override
        public void channelUnregistered(ChannelHandlerContext context) {
            closed.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(20)
    void framesComeBackAndNoBufferStaysLive(Kind kind) throws Exception {
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        try {
            EventLoop loop = group.next();
            Arena arena = loop.submit(() -> Arena.ofConfined()).get();
            LendingByteBufAllocator allocator = loop.submit(() -> kind.make(arena)).get();
            Channel server = new ServerBootstrap().group(group)
                    .channel(NioServerSocketChannel.class).childHandler(frames(Server::new))
                    .childOption(ChannelOption.ALLOCATOR, allocator)
                    .bind(InetAddress.getLoopbackAddress(), 0).sync().channel();
            new Bootstrap().group(group).channel(NioSocketChannel.class)
                    .handler(frames(Client::new)).option(ChannelOption.ALLOCATOR, allocator)
                    .connect(server.localAddress()).sync();
            assertTrue(closed.await(10, TimeUnit.SECONDS));
            server.close().sync();
            int live = loop.submit(allocator::live).get();
            loop.submit(arena::close).get();
            assertEquals(0, live);
            for (int i = 0; i < FRAMES; i++) {
                assertEquals(125 * i * i, echoed.get(i));
            }
        } finally {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
        }
    }
}
