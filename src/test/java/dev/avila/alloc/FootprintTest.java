package dev.avila.alloc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.avila.alloc.arena.Arena;
import dev.avila.alloc.arena.GenerationalArena;
import dev.avila.alloc.arena.SecondaryMap;
import dev.avila.alloc.arena.StaticArena;
import dev.avila.alloc.arena.TypedArena;
import dev.avila.alloc.concurrent.LockFreePool;
import dev.avila.alloc.pool.BuddyAllocator;
import dev.avila.alloc.pool.Pool;
import dev.avila.alloc.pool.SizedPool;
import dev.avila.alloc.pool.SlabAllocator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jol.datamodel.Model64;
import org.openjdk.jol.datamodel.Model64_Lilliput;
import org.openjdk.jol.info.ClassData;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.GraphLayout;
import org.openjdk.jol.layouters.HotSpotLayouter;
import org.openjdk.jol.layouters.Layouter;
import org.openjdk.jol.vm.VM;

/**
 * The bytes that the pages of the types state are those that JOL measures, without the elements,
 * on a HotSpot of 64 bits with its default layout.
 */
final class FootprintTest {

    private static final Pattern STATED = Pattern.compile(
            "^\\| `(\\w+)` \\| ([\\d,]+) \\+ (\\d+) × capacity(?: / (\\d+))? \\|$",
            Pattern.MULTILINE);

    /** JOL prints once that it has no agent; it needs none for these classes. */
    @BeforeAll
    static void startQuietly() {
        PrintStream console = System.out;
        try {
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
            VM.current();
        } finally {
            System.setOut(console);
        }
    }

    static List<Arguments> stated() throws IOException {
        List<Arguments> stated = new ArrayList<>();
        try (Stream<Path> pages = Files.list(Path.of("spec"))) {
            for (Path page : pages.filter(Files::isRegularFile).sorted().toList()) {
                Matcher row = STATED.matcher(Files.readString(page));
                while (row.find()) {
                    stated.add(Arguments.of(row.group(1), Integer.parseInt(row.group(2)),
                            Integer.parseInt(row.group(3)),
                            row.group(4) == null ? 1 : Integer.parseInt(row.group(4))));
                }
            }
        }
        assertFalse(stated.isEmpty());
        return stated;
    }

    @ParameterizedTest
    @MethodSource("stated")
    void aContainerTakesTheBytesThatItsPageStates(String type, int bytes, int bytesForSlots,
            int slots) throws ReflectiveOperationException {
        assumeTrue(VM.current().classPointerSize() == 4 && VM.current().objectHeaderSize() == 12);
        for (int capacity : new int[] {24, 1536}) {
            Object container = Class.forName("dev.avila.alloc.stack." + type)
                    .getConstructor(int.class).newInstance(capacity);
            assertEquals(bytes + (long) bytesForSlots * capacity / slots,
                    GraphLayout.parseInstance(container).totalSize());
        }
    }

    @Test
    void anArenaTakesTheBytesThatItsPageStates() throws IOException {
        assumeTrue(VM.current().classPointerSize() == 4 && VM.current().objectHeaderSize() == 12);
        Matcher stated = Pattern.compile("(\\d+) \\+ 4 × n bytes; a checkpoint takes (\\d+)\\.")
                .matcher(Files.readString(Path.of("spec/StaticArena.md")));
        assertTrue(stated.find());
        for (int checkpoints : new int[] {0, 16, 1000}) {
            StaticArena arena = new StaticArena(0, Long.MAX_VALUE, checkpoints);
            long bytes = GraphLayout.parseInstance(arena).totalSize();
            assertEquals(Integer.parseInt(stated.group(1)) + 4L * checkpoints, bytes);
            if (0 < checkpoints) {
                arena.checkpoint();
                assertEquals(bytes + Integer.parseInt(stated.group(2)),
                        GraphLayout.parseInstance(arena).totalSize());
            }
        }
    }

    @Test
    void aTypedArenaTakesTheBytesThatItsPageStates() throws IOException {
        assumeTrue(VM.current().classPointerSize() == 4 && VM.current().objectHeaderSize() == 12);
        Matcher stated = Pattern.compile("(\\d+) \\+ 4 × n bytes, n a multiple of 2, and an `Id` "
                + "takes (\\d+)\\.").matcher(Files.readString(Path.of("spec/TypedArena.md")));
        assertTrue(stated.find());
        for (int capacity : new int[] {0, 16, 1000}) {
            TypedArena<String> arena = new TypedArena<>(capacity);
            assertEquals(Integer.parseInt(stated.group(1)) + 4L * capacity,
                    GraphLayout.parseInstance(arena).totalSize());
        }
        TypedArena<String> arena = new TypedArena<>(1);
        assertEquals(Integer.parseInt(stated.group(2)),
                ClassLayout.parseInstance(arena.add("value")).instanceSize());
    }

    @Test
    void aGenerationalArenaTakesTheBytesThatItsPageStates() throws IOException {
        assumeTrue(VM.current().classPointerSize() == 4 && VM.current().objectHeaderSize() == 12);
        Matcher stated = Pattern.compile("(\\d+) \\+ (\\d+) × n bytes, n a multiple of 2")
                .matcher(Files.readString(Path.of("spec/GenerationalArena.md")));
        assertTrue(stated.find());
        for (int capacity : new int[] {0, 16, 1000}) {
            assertEquals(Integer.parseInt(stated.group(1))
                    + Long.parseLong(stated.group(2)) * capacity,
                    GraphLayout.parseInstance(new GenerationalArena<>(capacity)).totalSize());
        }
    }

    @Test
    void aSecondaryMapTakesTheBytesThatItsPageStates() throws IOException {
        assumeTrue(VM.current().classPointerSize() == 4 && VM.current().objectHeaderSize() == 12);
        Matcher stated = Pattern.compile("(\\d+) \\+ (\\d+) × n bytes, n a multiple of 2")
                .matcher(Files.readString(Path.of("spec/SecondaryMap.md")));
        assertTrue(stated.find());
        for (int capacity : new int[] {0, 16, 1000}) {
            assertEquals(Integer.parseInt(stated.group(1))
                    + Long.parseLong(stated.group(2)) * capacity,
                    GraphLayout.parseInstance(new SecondaryMap<>(capacity)).totalSize());
        }
    }

    @Test
    void aSlabTakesTheBytesThatItsPageStates() throws IOException {
        assumeTrue(VM.current().classPointerSize() == 4 && VM.current().objectHeaderSize() == 12);
        Matcher stated = Pattern.compile("(\\d+) \\+ (\\d+) × n bytes, n a multiple of 2")
                .matcher(Files.readString(Path.of("spec/SlabAllocator.md")));
        assertTrue(stated.find());
        for (int capacity : new int[] {0, 16, 1000}) {
            assertEquals(Integer.parseInt(stated.group(1))
                    + Long.parseLong(stated.group(2)) * capacity,
                    GraphLayout.parseInstance(new SlabAllocator<>(capacity)).totalSize());
        }
    }

    @Test
    void aGrowingArenaTakesTheBytesThatItsPageStates() throws IOException {
        assumeTrue(VM.current().classPointerSize() == 4 && VM.current().objectHeaderSize() == 12);
        Matcher stated = Pattern.compile("(\\d+) \\+ 24 × n bytes")
                .matcher(Files.readString(Path.of("spec/Arena.md")));
        assertTrue(stated.find());
        for (int chunks : new int[] {0, Arena.CHUNKS, 1000}) {
            assertEquals(Integer.parseInt(stated.group(1)) + 24L * chunks,
                    GraphLayout.parseInstance(new Arena(0, chunks)).totalSize());
        }
    }

    /** With and without compressed references and headers, and with headers of eight bytes. */
    private static List<Layouter> layouts() {
        return Stream.of(new Model64(true, true), new Model64(false, true),
                new Model64(false, false), new Model64_Lilliput())
                .map(model -> (Layouter) new HotSpotLayouter(model, 25)).toList();
    }

    @Test
    void noneTakesMoreThanItSays() throws ReflectiveOperationException {
        for (int capacity = 0; capacity < 200; capacity++) {
            Pool slots = new Pool(capacity);
            SizedPool blocks = new SizedPool(64, capacity);
            GenerationalArena<String> values = new GenerationalArena<>(capacity);
            SlabAllocator<String> slab = new SlabAllocator<>(capacity);
            SecondaryMap<String> map = new SecondaryMap<>(capacity);
            BuddyAllocator buddy = new BuddyAllocator(64L * capacity, 64);
            LockFreePool shared = new LockFreePool(capacity);
            assertTrue(GraphLayout.parseInstance(shared).totalSize() <= shared.overheadBytes());
            assertTrue(GraphLayout.parseInstance(buddy).totalSize() <= buddy.overheadBytes());
            assertTrue(GraphLayout.parseInstance(slots).totalSize() <= slots.overheadBytes());
            assertTrue(GraphLayout.parseInstance(blocks).totalSize() <= blocks.overheadBytes());
            assertTrue(GraphLayout.parseInstance(values).totalSize() <= values.overheadBytes());
            assertTrue(GraphLayout.parseInstance(slab).totalSize() <= slab.overheadBytes());
            assertTrue(GraphLayout.parseInstance(map).totalSize() <= map.overheadBytes());
            for (Layouter layout : layouts()) {
                assertTrue(bytes(slots, layout) <= slots.overheadBytes());
                assertTrue(bytes(blocks, layout) <= blocks.overheadBytes());
                assertTrue(bytes(values, layout) <= values.overheadBytes());
                assertTrue(bytes(slab, layout) <= slab.overheadBytes());
                assertTrue(bytes(map, layout) <= map.overheadBytes());
                assertTrue(bytes(buddy, layout) <= buddy.overheadBytes());
                assertTrue(bytes(shared, layout) <= shared.overheadBytes());
            }
        }
    }

    @Test
    void thereIsALayoutInWhichEachTakesWhatItSays() throws ReflectiveOperationException {
        Layouter largest = new HotSpotLayouter(new Model64(false, false), 25);
        for (int capacity : new int[] {0, 64, 1024}) {
            Pool slots = new Pool(capacity);
            SizedPool blocks = new SizedPool(64, capacity);
            GenerationalArena<String> values = new GenerationalArena<>(capacity);
            SlabAllocator<String> slab = new SlabAllocator<>(capacity);
            SecondaryMap<String> map = new SecondaryMap<>(capacity);
            LockFreePool shared = new LockFreePool(capacity);
            assertEquals(shared.overheadBytes(), bytes(shared, largest));
            assertEquals(slots.overheadBytes(), bytes(slots, largest));
            assertEquals(blocks.overheadBytes(), bytes(blocks, largest));
            assertEquals(values.overheadBytes(), bytes(values, largest));
            assertEquals(slab.overheadBytes(), bytes(slab, largest));
            assertEquals(map.overheadBytes(), bytes(map, largest));
        }
    }

    /** Of a pool without slots the head is the only long that is not zero. */
    @Test
    void theHeadOfALockFreePoolHas128UnusedBytesOnEachSide() throws ReflectiveOperationException {
        Field field = LockFreePool.class.getDeclaredField("head");
        field.setAccessible(true);
        long[] head = (long[]) field.get(new LockFreePool(0));
        int place = 0;
        while (head[place] == 0) {
            place++;
        }
        for (Layouter layouter : layouts()) {
            ClassLayout layout = layouter.layout(ClassData.parseInstance(head));
            long elements = layout.fields().first().offset();
            long from = elements + 8L * place;
            assertTrue(128 <= from - elements);
            assertTrue(128 <= layout.instanceSize() - from - 8);
        }
    }

    @Test
    void theBookKeepingOfBlocksIsTheShareThatThePageStates() throws IOException {
        Matcher stated = Pattern.compile("\\| (\\d+) \\| (\\d+) % \\| (\\d+) \\|")
                .matcher(Files.readString(Path.of("spec/SizedPool.md")));
        int rows = 0;
        for (; stated.find(); rows++) {
            int blockSize = Integer.parseInt(stated.group(1));
            int share = Integer.parseInt(stated.group(2));
            int from = Integer.parseInt(stated.group(3));
            assertFalse(isBelow(share, new SizedPool(blockSize, from - 1)));
            for (int capacity = from; capacity < 2_000; capacity++) {
                assertTrue(isBelow(share, new SizedPool(blockSize, capacity)));
            }
        }
        assertEquals(4, rows);
    }

    /** Two bytes a leaf, and the leaves are the minimal blocks, rounded up to a power of two. */
    @Test
    void theBookKeepingOfAnyBlocksIsTheShareThatThePageStates() throws IOException {
        Matcher stated = Pattern.compile("\\| (\\d+) \\| ([\\d.]+) % \\| ([\\d.]+) % \\|")
                .matcher(Files.readString(Path.of("spec/BuddyAllocator.md")));
        int rows = 0;
        for (; stated.find(); rows++) {
            int block = Integer.parseInt(stated.group(1));
            long fixed = new BuddyAllocator(0, block).overheadBytes();
            for (int group = 2; group <= 3; group++) {
                int units = (1 << 20) + group - 2;
                BuddyAllocator buddy = new BuddyAllocator((long) block * units, block);
                double share = 100.0 * (buddy.overheadBytes() - fixed) / buddy.capacity();
                assertEquals(Double.parseDouble(stated.group(group)), share,
                        block < 4096 ? 0.051 : 0.0051);
            }
        }
        assertEquals(4, rows);
    }

    private static boolean isBelow(int percent, SizedPool pool) {
        return 100 * pool.overheadBytes() < percent * pool.size();
    }

    /** The bytes of an object and of all that its fields lead to. */
    private static long bytes(Object part, Layouter layout) throws ReflectiveOperationException {
        long bytes = layout.layout(ClassData.parseInstance(part)).instanceSize();
        for (Field field : part.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                bytes += bytes(field.get(part), layout);
            }
        }
        return bytes;
    }
}
