package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Long random programs on two boxes beside two deques of at most one element. */
final class StackBoxProperties {

    @Property(tries = 300)
    void agreesWithADequeOfOneElement(@ForAll List<@IntRange(max = 9) Integer> program) {
        List<StackBox<Integer>> boxes = List.of(new StackBox<>(), new StackBox<>());
        List<ArrayDeque<Integer>> models = List.of(new ArrayDeque<>(1), new ArrayDeque<>(1));
        for (int i = 0; i < program.size(); i++) {
            int which = program.get(i) % 2;
            StackBox<Integer> box = boxes.get(which);
            ArrayDeque<Integer> model = models.get(which);
            switch (program.get(i) / 2) {
                case 0, 1 -> assertEquals(model.isEmpty() && model.add(i), box.tryStore(i));
                case 2 -> {
                    Integer old = model.poll();
                    assertEquals(old, box.tryReplace(i));
                    if (old != null) {
                        model.add(i);
                    }
                }
                case 3 -> assertEquals(model.poll(), box.tryTake());
                default -> {
                    box.swap(boxes.get(1 - which));
                    Integer mine = model.poll();
                    Integer other = models.get(1 - which).poll();
                    if (mine != null) {
                        models.get(1 - which).add(mine);
                    }
                    if (other != null) {
                        model.add(other);
                    }
                }
            }
            assertEquals(models.get(0).peek(), boxes.get(0).getOrNull());
            assertEquals(models.get(1).peek(), boxes.get(1).getOrNull());
        }
    }
}
