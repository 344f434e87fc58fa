package dev.avila.alloc.arena;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.ScopeOrderException;
import dev.avila.alloc.UseAfterResetException;
import dev.avila.alloc.layout.Alignment;
import dev.avila.alloc.view.ScopeView;

/**
 * What is allocated in a {@link StaticArena} from the opening of the scope to its close.
 *
 * <p>Scopes nest, and only the innermost can be used or closed: the arena's checkpoints tell which
 * that is, so a scope has no state of its own. Not thread-safe.
 */
public final class Scope extends ScopeView {

    private final /*@ spec_public @*/ StaticArena arena;
    private final /*@ spec_public @*/ Checkpoint checkpoint;

    /*@ public invariant arena != null && checkpoint != null;
      @ public invariant checkpoint.arena == arena;
      @*/

    /*@ normal_behavior
      @   requires checkpoint.arena == arena;
      @   ensures this.arena == arena && this.checkpoint == checkpoint;
      @*/
    //+KEY@ assignable this.arena, this.checkpoint;
    //-KEY@ assignable \nothing;
    Scope(StaticArena arena, Checkpoint checkpoint) {
        this.arena = arena;
        this.checkpoint = checkpoint;
    }

    /** How many scopes and checkpoints were open when this one was opened. */
    //@ also public normal_behavior ensures \result == checkpoint.level;
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    @Override
    public /*@ pure @*/ int level() {
        return checkpoint.level;
    }

    /** What of the arena was used when it was opened. */
    //@ public normal_behavior ensures \result == checkpoint.used;
    public /*@ pure @*/ long mark() {
        return checkpoint.used;
    }

    /** Whether neither it nor one around it was closed, nor the arena reset below it. */
    /*@ also public normal_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint);
      @   ensures \result == (checkpoint.level < arena.checkpoints
      @     && arena.marks[checkpoint.level] == checkpoint); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    @Override
    public /*@ pure @*/ boolean isOpen() {
        return arena.accepts(checkpoint);
    }

    /** Whether it is open and no other was opened after it. */
    /*@ public normal_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint);
      @   ensures \result == (arena.checkpoints == checkpoint.level + 1
      @     && arena.marks[checkpoint.level] == checkpoint); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public /*@ pure @*/ boolean isInnermost() {
        return arena.accepts(checkpoint) && arena.checkpoints() == checkpoint.level + 1;
    }

    /** Throws if it is closed or was opened before another that is open. */
    /*@ public normal_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint);
      @   requires arena.checkpoints == checkpoint.level + 1
      @     && arena.marks[checkpoint.level] == checkpoint;
      @   assignable \nothing;
      @   ensures true;
      @ also public exceptional_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint)
      @     && (arena.checkpoints <= checkpoint.level
      @     || arena.marks[checkpoint.level] != checkpoint);
      @   assignable \nothing;
      @   signals_only UseAfterResetException; // refusal
      @   signals (UseAfterResetException e) e.mark == checkpoint.used && e.used == arena.used;
      @ also public exceptional_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint)
      @     && checkpoint.level + 1 < arena.checkpoints
      @     && arena.marks[checkpoint.level] == checkpoint;
      @   assignable \nothing;
      @   signals_only ScopeOrderException; // refusal
      @   signals (ScopeOrderException e) e.level == checkpoint.level
      @     && e.open == arena.checkpoints;
      @*/
    public void requireInnermost() {
        if (!isInnermost()) {
            refuse();
        }
    }

    /*@ private exceptional_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint)
      @     && (arena.checkpoints <= checkpoint.level
      @     || arena.marks[checkpoint.level] != checkpoint);
      @   assignable \nothing;
      @   signals_only UseAfterResetException;
      @   signals (UseAfterResetException e) e.mark == checkpoint.used && e.used == arena.used;
      @ also private exceptional_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint)
      @     && checkpoint.level + 1 < arena.checkpoints
      @     && arena.marks[checkpoint.level] == checkpoint;
      @   assignable \nothing;
      @   signals_only ScopeOrderException;
      @   signals (ScopeOrderException e) e.level == checkpoint.level
      @     && e.open == arena.checkpoints;
      @*/
    private void refuse() {
        if (!arena.accepts(checkpoint)) {
            throw new UseAfterResetException(checkpoint.used, arena.used());
        }
        throw new ScopeOrderException(checkpoint.level, arena.checkpoints());
    }

    /** Takes a block that lives until the scope is closed, or {@link StaticArena#NONE}. */
    /*@ public normal_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint);
      @   requires arena.checkpoints == checkpoint.level + 1
      @     && arena.marks[checkpoint.level] == checkpoint;
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires Alignment.hasRoom(arena.base + arena.used, arena.base + arena.capacity,
      @     size, alignment);
      @   assignable arena.used, arena.padding, arena.peak, arena.last, arena.lastMark,
      @     arena.freeable;
      @   ensures (arena.base + \result) % alignment == 0; // alignment
      @   ensures \old(arena.used) <= \result; // non-overlap
      @   ensures arena.used == \result + size && arena.used <= arena.capacity; // bounds
      @   ensures \invariant_for(arena);
      @ also public normal_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint);
      @   requires (arena.checkpoints != checkpoint.level + 1
      @     || arena.marks[checkpoint.level] != checkpoint)
      @     || size < 0 || alignment < 1 || (alignment & (alignment - 1)) != 0
      @     || !Alignment.hasRoom(arena.base + arena.used, arena.base + arena.capacity,
      @     size, alignment);
      @   assignable \nothing;
      @   ensures \result == StaticArena.NONE; // refusal, availability
      @*/
    public long tryAllocate(long size, long alignment) {
        return isInnermost() ? arena.tryAllocate(size, alignment) : StaticArena.NONE;
    }

    /** Takes a block that lives until the scope is closed; throws as the arena does. */
    /*@ public normal_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint);
      @   requires arena.checkpoints == checkpoint.level + 1
      @     && arena.marks[checkpoint.level] == checkpoint;
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires Alignment.hasRoom(arena.base + arena.used, arena.base + arena.capacity,
      @     size, alignment);
      @   assignable arena.used, arena.padding, arena.peak, arena.last, arena.lastMark,
      @     arena.freeable;
      @   ensures (arena.base + \result) % alignment == 0; // alignment
      @   ensures \old(arena.used) <= \result; // non-overlap
      @   ensures arena.used == \result + size && arena.used <= arena.capacity; // bounds
      @   ensures \invariant_for(arena);
      @ also public exceptional_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint)
      @     && (arena.checkpoints <= checkpoint.level
      @     || arena.marks[checkpoint.level] != checkpoint);
      @   assignable \nothing;
      @   signals_only UseAfterResetException; // refusal
      @   signals (UseAfterResetException e) e.mark == checkpoint.used && e.used == arena.used;
      @ also public exceptional_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint)
      @     && checkpoint.level + 1 < arena.checkpoints
      @     && arena.marks[checkpoint.level] == checkpoint;
      @   assignable \nothing;
      @   signals_only ScopeOrderException; // refusal
      @   signals (ScopeOrderException e) e.level == checkpoint.level
      @     && e.open == arena.checkpoints;
      @ also public exceptional_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint);
      @   requires arena.checkpoints == checkpoint.level + 1
      @     && arena.marks[checkpoint.level] == checkpoint;
      @   requires size < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == size;
      @ also public exceptional_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint);
      @   requires arena.checkpoints == checkpoint.level + 1
      @     && arena.marks[checkpoint.level] == checkpoint;
      @   requires 0 <= size && (alignment < 1 || (alignment & (alignment - 1)) != 0);
      @   assignable \nothing;
      @   signals_only InvalidAlignmentException; // refusal
      @   signals (InvalidAlignmentException e) e.alignment == alignment;
      @ also public exceptional_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint);
      @   requires arena.checkpoints == checkpoint.level + 1
      @     && arena.marks[checkpoint.level] == checkpoint;
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires !Alignment.hasRoom(arena.base + arena.used, arena.base + arena.capacity,
      @     size, alignment);
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e) e.capacity == arena.capacity
      @     && e.size == arena.used && e.requested == size;
      @*/
    public long allocate(long size, long alignment) {
        if (!isInnermost()) {
            refuse();
        }
        return arena.allocate(size, alignment);
    }

    /** Gives back all that was allocated in it; false if it is not the innermost. */
    /*@ public normal_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint);
      @   requires arena.checkpoints == checkpoint.level + 1
      @     && arena.marks[checkpoint.level] == checkpoint;
      @   assignable arena.used, arena.padding, arena.last, arena.lastMark, arena.freeable,
      @     arena.checkpoints;
      @   ensures \result && arena.used == checkpoint.used; // leak-freedom
      @   ensures arena.padding == checkpoint.padding; // leak-freedom
      @   ensures arena.checkpoints == checkpoint.level; // refusal
      @   ensures \invariant_for(arena);
      @ also public normal_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint);
      @   requires (arena.checkpoints != checkpoint.level + 1
      @     || arena.marks[checkpoint.level] != checkpoint);
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean tryClose() {
        if (!isInnermost()) {
            return false;
        }
        arena.unwind(checkpoint);
        return true;
    }

    /** Gives back all that was allocated in it. */
    /*@ also public normal_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint);
      @   requires arena.checkpoints == checkpoint.level + 1
      @     && arena.marks[checkpoint.level] == checkpoint;
      @   assignable arena.used, arena.padding, arena.last, arena.lastMark, arena.freeable,
      @     arena.checkpoints;
      @   ensures arena.used == checkpoint.used; // leak-freedom
      @   ensures arena.padding == checkpoint.padding; // leak-freedom
      @   ensures arena.checkpoints == checkpoint.level; // refusal
      @   ensures \invariant_for(arena);
      @ also public exceptional_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint)
      @     && (arena.checkpoints <= checkpoint.level
      @     || arena.marks[checkpoint.level] != checkpoint);
      @   assignable \nothing;
      @   signals_only UseAfterResetException; // refusal
      @   signals (UseAfterResetException e) e.mark == checkpoint.used && e.used == arena.used;
      @ also public exceptional_behavior
      @   requires \invariant_for(arena) && \invariant_for(checkpoint)
      @     && checkpoint.level + 1 < arena.checkpoints
      @     && arena.marks[checkpoint.level] == checkpoint;
      @   assignable \nothing;
      @   signals_only ScopeOrderException; // refusal
      @   signals (ScopeOrderException e) e.level == checkpoint.level
      @     && e.open == arena.checkpoints;
      @*/
    @Override
    public void close() {
        if (!isInnermost()) {
            refuse();
        }
        arena.unwind(checkpoint);
    }
}
