package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.ScopeOrderException;
import dev.avila.alloc.UseAfterResetException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScopeTest {

    @Test
    void theEndOfTheTryGivesBackWhatWasAllocatedInIt() {
        StaticArena arena = new StaticArena(3, 64);
        arena.allocate(2);
        try (Scope outer = arena.open()) {
            assertEquals(5, outer.allocate(4, 8));
            try (Scope inner = arena.open()) {
                assertEquals(9, inner.tryAllocate(10, 4));
                assertEquals(List.of(0, 1), List.of(outer.level(), inner.level()));
                assertEquals(List.of(2L, 9L), List.of(outer.mark(), inner.mark()));
            }
            assertEquals(9, arena.used());
            assertEquals(3, arena.padding());
            assertEquals(9, outer.allocate(1, 1));
        }
        assertEquals(2, arena.used());
        assertEquals(0, arena.padding());
        assertEquals(0, arena.checkpoints());
    }

    @Test
    void aScopeWithAnOpenChildIsRefusedByName() {
        StaticArena arena = new StaticArena(64);
        Scope outer = arena.open();
        arena.open();
        Scope inner = arena.open();
        for (Runnable call : List.<Runnable>of(() -> outer.allocate(1, 1), outer::close,
                outer::requireInnermost, () -> outer.allocate(-1, 3))) {
            ScopeOrderException order = assertThrows(ScopeOrderException.class, call::run);
            assertEquals(List.of(0, 3), List.of(order.level(), order.open()));
        }
        assertEquals(StaticArena.NONE, outer.tryAllocate(1, 1));
        assertFalse(outer.tryClose());
        assertTrue(outer.isOpen());
        assertFalse(outer.isInnermost());
        assertTrue(inner.isInnermost());
        inner.requireInnermost();
        assertEquals(3, arena.checkpoints());
    }

    @Test
    void aClosedScopeIsRefusedByNameAlsoWhenAnotherTookItsPlace() {
        StaticArena arena = new StaticArena(64);
        arena.allocate(5);
        Scope closed = arena.open();
        closed.close();
        arena.allocate(2);
        for (int another = 0; another < 2; another++) {
            long used = arena.used();
            for (Runnable call : List.<Runnable>of(() -> closed.allocate(1, 1), closed::close,
                    closed::requireInnermost)) {
                UseAfterResetException stale =
                    assertThrows(UseAfterResetException.class, call::run);
                assertEquals(List.of(5L, used), List.of(stale.mark(), stale.used()));
            }
            assertEquals(StaticArena.NONE, closed.tryAllocate(1, 1));
            assertFalse(closed.tryClose() || closed.isOpen() || closed.isInnermost());
            arena.open();
        }
    }

    @Test
    void aResetOfTheArenaClosesScopes() {
        StaticArena arena = new StaticArena(64);
        Checkpoint before = arena.checkpoint();
        Scope scope = arena.open();
        arena.resetTo(before);
        assertFalse(scope.isOpen());
        Scope next = arena.open();
        arena.reset();
        assertFalse(next.isOpen());
        assertThrows(UseAfterResetException.class, next::close);
    }

    @Test
    void whatTheArenaRefusesTheScopeRefuses() {
        StaticArena arena = new StaticArena(0, 8, 1);
        try (Scope scope = arena.open()) {
            assertEquals(-2, assertThrows(InvalidSizeException.class,
                () -> scope.allocate(-2, 3)).size());
            assertEquals(3, assertThrows(InvalidAlignmentException.class,
                () -> scope.allocate(1, 3)).alignment());
            assertEquals(9, assertThrows(CapacityExceededException.class,
                () -> scope.allocate(9, 1)).requested());
            assertEquals(StaticArena.NONE, scope.tryAllocate(9, 1));
            CapacityExceededException full =
                assertThrows(CapacityExceededException.class, arena::open);
            assertEquals(List.of(1L, 1L, 1L),
                List.of(full.capacity(), full.size(), full.requested()));
        }
    }

    @Test
    void itShowsItsLevelAndWhetherItIsOpen() {
        StaticArena arena = new StaticArena(8);
        Scope scope = arena.open();
        assertEquals("Scope[level=0, open=true]", scope.toString());
        scope.close();
        assertEquals("Scope[level=0, open=false]", scope.toString());
    }

    /** Each program of six calls: open, allocate in or close any of the scopes that were opened. */
    @Test
    void onlyTheInnermostOpenScopeAnswersOnEveryShortProgram() {
        for (int program = 0; program < Math.pow(7, 6); program++) {
            StaticArena arena = new StaticArena(0, 8, 2);
            List<Scope> scopes = new ArrayList<>();
            List<Scope> open = new ArrayList<>();
            for (int step = 0, rest = program; step < 6; step++, rest /= 7) {
                call(arena, scopes, open, rest % 7);
            }
        }
    }

    private static void call(StaticArena arena, List<Scope> scopes, List<Scope> open, int call) {
        long used = arena.used();
        if (call == 0) {
            if (open.size() < 2) {
                scopes.add(arena.open());
                open.add(scopes.getLast());
            }
            return;
        }
        int back = 1 + (call - 1) / 2;
        if (scopes.size() < back) {
            return;
        }
        Scope scope = scopes.get(scopes.size() - back);
        boolean innermost = !open.isEmpty() && open.getLast() == scope;
        assertEquals(innermost, scope.isInnermost());
        assertEquals(open.contains(scope), scope.isOpen());
        if (call % 2 == 0) {
            boolean room = innermost && used <= 5;
            assertEquals(room ? used : StaticArena.NONE, scope.tryAllocate(3, 1));
            assertEquals(room ? used + 3 : used, arena.used());
        } else {
            assertEquals(innermost, scope.tryClose());
            assertEquals(innermost ? scope.mark() : used, arena.used());
            open.remove(innermost ? scope : null);
        }
    }
}
