package dev.avila.alloc.trace;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The live blocks by id and by offset. No two overlap. */
final class LiveBlocks {

    private final Map<Integer, Block> byId = new HashMap<>();
    private final NavigableMap<Long, Block> byOffset = new TreeMap<>();
    private long size;
    private long lent;

    Optional<Block> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<Block> all() {
        return byOffset.values();
    }

    /** One that overlaps {@code block}; since they do not each other, a neighbour is enough. */
    Optional<Block> overlapping(Block block) {
        return Stream.of(Optional.ofNullable(byOffset.floorEntry(block.offset())),
                        Optional.ofNullable(byOffset.ceilingEntry(block.offset())))
                .flatMap(Optional::stream).map(Map.Entry::getValue)
                .filter(block::overlaps).findFirst();
    }

    void add(int id, Block block) {
        byId.put(id, block);
        byOffset.put(block.offset(), block);
        size += block.size();
        lent += block.lent();
    }

    void remove(int id) {
        Block block = byId.remove(id);
        byOffset.remove(block.offset());
        size -= block.size();
        lent -= block.lent();
    }

    Moment moment() {
        return new Moment(size, lent, byOffset.isEmpty() ? 0
                : byOffset.lastEntry().getValue().end() - byOffset.firstKey());
    }
}
