package dev.avila.alloc.trace;

import dev.avila.alloc.trace.BrokenPromiseException.Promise;
import java.util.ArrayList;
import java.util.List;

/** One run of a trace on an allocator, which checks at every step what it promises. */
final class Replay {

    private final Trace trace;
    private final TraceTarget target;
    private final Contents contents;
    private final LiveBlocks live = new LiveBlocks();
    private final List<Moment> moments = new ArrayList<>();

    private Step step;
    private int moved;
    private int tooLarge;
    private int noRoom;
    private int skipped;

    Replay(Trace trace, TraceTarget target) {
        this(trace, target, new byte[Math.toIntExact(target.capacity())]);
    }

    /** In {@code memory}, for an allocator that writes into its blocks. */
    Replay(Trace trace, TraceTarget target, byte[] memory) {
        this.trace = trace;
        this.target = target;
        contents = new Contents(memory);
    }

    /**
     * Does all steps on the allocator, of which nothing must be live.
     *
     * @throws BrokenPromiseException at the first promise that is not kept
     */
    Outcome run() {
        for (Step next : trace.steps()) {
            step = next;
            if (step.kind() == Step.Kind.ALLOCATE) {
                allocate();
            } else {
                live.find(step.id()).ifPresentOrElse(this::change, () -> skipped++);
            }
            moments.add(live.moment());
        }
        live.all().forEach(this::checkContent);
        return new Outcome(trace.name(), target.name(), target.capacity(), moved, tooLarge,
                noRoom, skipped, List.copyOf(moments));
    }

    private void change(Block block) {
        checkContent(block);
        if (step.kind() == Step.Kind.RESIZE) {
            resize(block);
        } else {
            release(block);
        }
    }

    private void allocate() {
        long offset = tryAllocate();
        if (offset != TraceTarget.NONE) {
            Block block = lent(moments.size(), offset);
            check(block);
            contents.fill(block, 0);
            live.add(step.id(), block);
        }
    }

    private long tryAllocate() {
        long offset = target.tryAllocate(step.size());
        if (offset == TraceTarget.NONE) {
            if (target.blockSize(step.size()) == TraceTarget.NONE) {
                tooLarge++;
            } else {
                noRoom++;
            }
        }
        return offset;
    }

    private Block lent(int key, long offset) {
        return new Block(key, offset, step.size(), target.blockSize(step.size()));
    }

    private void resize(Block old) {
        if (target.tryResize(old.offset(), step.size())) {
            live.remove(step.id());
            Block block = lent(old.key(), old.offset());
            check(block);
            keep(old, block);
            return;
        }
        long offset = tryAllocate();
        if (offset != TraceTarget.NONE) {
            Block block = lent(old.key(), offset);
            check(block);
            contents.copy(old, offset, Math.min(old.size(), block.size()));
            release(old);
            keep(old, block);
            moved++;
        }
    }

    /** What both sizes have must be intact; what is new is written. */
    private void keep(Block old, Block block) {
        long kept = Math.min(old.size(), block.size());
        checkContent(new Block(block.key(), block.offset(), kept, block.lent()));
        contents.fill(block, kept);
        live.add(step.id(), block);
    }

    private void release(Block block) {
        require(target.tryRelease(block.offset()), Promise.RELEASE, block.offset());
        live.remove(step.id());
    }

    private void check(Block block) {
        long offset = block.offset();
        require(block.size() <= block.lent() && 0 <= offset
                && offset <= target.capacity() - block.lent(), Promise.BOUNDS, offset);
        require(offset % target.alignment(block.size()) == 0, Promise.ALIGNMENT, offset);
        require(live.overlapping(block).isEmpty(), Promise.NON_OVERLAP, offset);
    }

    private void checkContent(Block block) {
        long lost = contents.firstLost(block);
        require(lost < 0, Promise.CONTENT, lost);
    }

    private void require(boolean kept, Promise promise, long offset) {
        if (!kept) {
            throw new BrokenPromiseException(target, trace, step, promise, offset);
        }
    }
}
