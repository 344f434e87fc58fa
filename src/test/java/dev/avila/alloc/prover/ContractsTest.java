package dev.avila.alloc.prover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.prover.lower.KeyView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContractsTest {

    @Test
    void aContractThatKeyClosesWhateverItSaysIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Shape.java"), """
                public abstract class Shape {
                    //@ normal_behavior ensures true;
                    Shape() { }
                    //@ normal_behavior ensures \\result == 1;
                    final int one() { return 2; }
                    //@ normal_behavior ensures \\result == 1;
                    static int two() { return 1; }
                }
                """);
        Files.writeString(folder.resolve("Round.java"), """
                public class Round extends Shape {
                    //@ normal_behavior ensures true;
                    Round() { }
                }
                """);
        Contracts contracts = new Contracts(KeyView.ofFolder(folder,
                KeyView.ofLibrary(Layout.SOURCES, Layout.STUBS)));
        String why = " is of an abstract class; that KeY closes this contract means nothing, it"
                + " counts where a class extends it";
        assertEquals(List.of(file + ":2: Shape()" + why, file + ":4: one()" + why),
                contracts.empty());
    }
}
