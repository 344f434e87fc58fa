package dev.avila.alloc.prover;

import dev.avila.alloc.prover.key.KeyProblem;
import dev.avila.alloc.prover.lower.RefusedException;
import dev.avila.alloc.report.UsageException;
import java.io.IOException;

/** The main job: proves every contract, checks the proofs against the golden files, reports. */
public final class Prove {

    private static final int NOT_PROVED = 1;
    private static final int BAD_INPUT = 2;

    private Prove() { }

    public static void main(String[] arguments) {
        try {
            Config config = Config.read();
            boolean passed = config.sources().isPresent()
                    ? new FolderProof(config, config.sources().get()).run()
                    : new LibraryProof(config).run();
            System.exit(passed ? 0 : NOT_PROVED);
        } catch (UsageException | RefusedException | KeyProblem | IOException e) {
            System.out.println("FAILED: " + e.getMessage());
            System.exit(BAD_INPUT);
        }
    }
}
