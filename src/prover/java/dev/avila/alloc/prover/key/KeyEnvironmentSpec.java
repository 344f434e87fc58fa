package dev.avila.alloc.prover.key;

import java.io.Serializable;
import java.util.List;

/**
 * What KeY loads: a folder of sources in KeY's dialect, and lemma files.
 * Paths are strings so that a request can travel to a worker.
 */
public record KeyEnvironmentSpec(String sources, List<String> lemmas) implements Serializable { }
