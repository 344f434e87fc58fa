package dev.avila.alloc.prover.jml;

import java.util.Set;

/** One JML clause: its keyword, its text up to the semicolon, its lines and its property tags. */
public record Clause(String keyword, String text, int line, int lastLine, Set<Property> tags) { }
