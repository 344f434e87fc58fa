package dev.avila.alloc.prover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.prover.jml.Property;
import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.key.Outcome;
import dev.avila.alloc.prover.lower.KeyView;
import dev.avila.alloc.prover.lower.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed results are those of the present sources: the gate of a build without provers. */
final class ResultsTest {

    private static final int SHOWN = 20;

    @Test
    void theLibraryIsProvedAsItStands() {
        KeyView view = KeyView.ofLibrary(Layout.SOURCES, Layout.STUBS);
        GoldenFiles golden =
                new GoldenFiles(view, new ClassOptions(Config.read(), Layout.OPTIONS));
        Assumptions assumptions = Assumptions.read();
        Contracts contracts = new Contracts(view);
        List<String> faults = new ArrayList<>(contracts.faults());
        faults.addAll(golden.faults(contracts.cases().stream()
                .filter(contract -> !assumptions.covers(contract)).toList()));
        assertTrue(faults.isEmpty(), () -> faults.size() + " faults\n"
                + String.join("\n", faults.subList(0, Math.min(faults.size(), SHOWN))));
    }

    /** The rows of {@code spec/trust.md} that name a class and its methods with their cases. */
    @Test
    void thePageOnTrustNamesWhatOpenJmlLeavesOpen() throws IOException {
        Map<String, Integer> named = new TreeMap<>();
        for (String row : Files.readAllLines(Path.of("spec/trust.md"))) {
            Matcher type = Pattern.compile("\\| `(\\w+)`[^|]*\\|([^|]*)\\|.*").matcher(row);
            if (type.matches()) {
                Matcher method = Pattern.compile("`(\\w+)` (\\d+)").matcher(type.group(2));
                while (method.find()) {
                    named.merge(type.group(1) + "." + method.group(1),
                            Integer.valueOf(method.group(2)), Integer::sum);
                }
            }
        }
        Map<String, Integer> open = new TreeMap<>();
        for (Results.Line line : Results.read(Layout.RESULTS).lines()) {
            if (!line.byKey() && !line.closed()) {
                open.merge(line.type().replaceAll(".*\\.", "") + "."
                        + line.method().replaceAll("\\(.*", ""), 1, Integer::sum);
            }
        }
        assertEquals(open, named);
    }

    @Test
    void everyTagInTheLibraryIsAWordOfTheCatalogue() {
        Pattern tags = Pattern.compile("(?m)^\\s*(?:/[/*]@|@)[^\n]*;[ \t]*//[ \t]*([^\n]+)$");
        List<String> unknown = new ArrayList<>();
        for (SourceFile file : KeyView.ofLibrary(Layout.SOURCES, Layout.STUBS).sources()) {
            Matcher tag = tags.matcher(file.text());
            while (tag.find()) {
                Stream.of(tag.group(1).strip().split("\\s*,\\s*"))
                        .filter(word -> Property.of(word).isEmpty())
                        .forEach(word -> unknown.add(file.original() + ": " + word));
            }
        }
        assertEquals(List.of(), unknown);
    }

    private static final String SOURCE = """
            package p;
            class Box {
                //@ public normal_behavior ensures \\result == 1; // bounds
                int one() { return 1; }
                //@ public normal_behavior ensures \\result == 2;
                int two() { return 2; }
            }
            """;
    private static final String ONE = "p.Box#one() normal_behavior.0";
    private static final String TWO = "p.Box#two() normal_behavior.0";
    private static final String REMAKE = "; run mvn verify -Pprove -Dproofs.update";

    @TempDir
    private Path root;

    private Path proofs;

    /** A made-up library of one class, whose two contracts are closed. */
    @BeforeEach
    void prove() throws IOException {
        proofs = Files.createDirectories(root.resolve("proofs/stubs")).getParent();
        write("source/Box.java", SOURCE);
        update(contracts(), true);
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private KeyView view() {
        return KeyView.ofFolder(root.resolve("source"),
                KeyView.ofLibrary(List.of(), root.resolve("stubs")));
    }

    private List<ContractCase> contracts() {
        return new Contracts(view()).cases();
    }

    private ClassOptions options() {
        return new ClassOptions(Config.read(), root.resolve("options.csv"));
    }

    private GoldenFiles golden() {
        return new GoldenFiles(view(), options(), proofs);
    }

    private void update(List<ContractCase> contracts, boolean closed) throws IOException {
        GoldenFiles golden = golden();
        List<Verdict> verdicts = new ArrayList<>();
        for (ContractCase contract : contracts) {
            verdicts.add(new Verdict(contract, options().of(contract.type()),
                    new Outcome(contract.key(), closed, Outcome.SHORT, 9, 1, 0.5, List.of(), null,
                            List.of())));
            Files.createDirectories(golden.proofFile(contract).getParent());
            Files.writeString(golden.proofFile(contract), "");
        }
        golden.update(verdicts, Set.of(), false);
    }

    private void edit(Consumer<Results> change) {
        Results results = Results.read(proofs.resolve("results.csv"));
        change.accept(results);
        results.write(proofs.resolve("results.csv"));
    }

    private void replace(String part, String other) throws IOException {
        Path file = proofs.resolve("results.csv");
        String text = Files.readString(file);
        assertTrue(text.contains(part), text);
        Files.writeString(file, text.replace(part, other));
    }

    private void assertFaults(String... faults) {
        assertEquals(List.of(faults), golden().faults(contracts()));
    }

    @Test
    void whatIsProvedIsFaultless() {
        assertFaults();
    }

    @Test
    void anotherLayoutNeedsNoOtherProof() throws IOException {
        write("source/Box.java", SOURCE.replace("{ return 1; }", "{\n    return 1; // one\n}"));
        assertFaults();
    }

    @Test
    void aChangedSourceIsAFault() throws IOException {
        write("source/Box.java", SOURCE.replace("return 1", "return 3"));
        assertFaults("proofs/results.csv: " + ONE + " is of another source" + REMAKE,
                "proofs/results.csv: " + TWO + " is of another source" + REMAKE);
    }

    @Test
    void aChangedStubIsAFault() throws IOException {
        write("stubs/Fault.java", "class Fault { }");
        write("source/Box.java", SOURCE.replace("return 1;", "Fault fault = null; return 1;"));
        update(contracts(), true);
        assertFaults();
        write("stubs/Fault.java", "class Fault { int code; }");
        assertEquals(2, golden().faults(contracts()).size());
    }

    @Test
    void aMissingLineIsAFault() {
        edit(results -> results.remove(results.byKey(TWO)));
        assertFaults("proofs/results.csv: " + TWO + " has no line" + REMAKE);
    }

    @Test
    void aLeftoverLineIsAFault() {
        List<ContractCase> onlyOne = contracts().subList(0, 1);
        assertEquals(List.of("proofs/results.csv speaks of " + TWO + ", which is not there"
                + REMAKE), golden().faults(onlyOne));
    }

    @Test
    void propertiesThatNoTagNamesAreAFault() throws IOException {
        replace("bounds overflow-free", "alignment overflow-free");
        assertFaults("proofs/results.csv: " + ONE + " says 'alignment overflow-free terminating'"
                + " instead of 'bounds overflow-free terminating'" + REMAKE);
    }

    @Test
    void anotherVersionOfTheProverIsAFault() throws IOException {
        String version = Versions.read().get("key.core");
        replace("one(),normal_behavior.0,bounds overflow-free terminating,KeY," + version,
                "one(),normal_behavior.0,bounds overflow-free terminating,KeY,0.1");
        assertFaults("proofs/results.csv: " + ONE + " says '0.1' instead of '" + version + "'"
                + REMAKE);
    }

    @Test
    void anotherRouteIsAFault() throws IOException {
        write("options.csv", "class,route,integers,lemmas,reason\np.Box,smt,"
                + KeyOptions.CHECKED + ",,x\n");
        assertFaults("proofs/results.csv: " + ONE + " says 'KeY' instead of 'KeY+z3'" + REMAKE,
                "proofs/results.csv: " + TWO + " says 'KeY' instead of 'KeY+z3'" + REMAKE);
    }

    @Test
    void anUnsoundOptionIsAFaultWhateverTheOptionsSay() throws IOException {
        write("options.csv", "class,route,integers,lemmas,reason\np.Box,search,"
                + KeyOptions.UNSOUND + ",,x\n");
        update(contracts(), true);
        String unsound = " is proved under arithmeticSemanticsIgnoringOF; correct"
                + " proofs/options.csv" + REMAKE;
        assertFaults("proofs/results.csv: " + ONE + unsound,
                "proofs/results.csv: " + TWO + unsound);
    }

    @Test
    void aMissingProofIsAFault() throws IOException {
        Path proof = golden().proofFile(contracts().get(0));
        Files.delete(proof);
        assertFaults("proofs/results.csv: " + ONE + " has no proof " + proof + REMAKE);
    }

    @Test
    void anOpenContractMustBeListed() throws IOException {
        update(contracts().subList(0, 1), false);
        assertFaults("proofs/results.csv: " + ONE + " is open and not listed in proofs/open.csv"
                + REMAKE);
        list("p.Box,one(),normal_behavior.0");
        assertFaults();
    }

    @Test
    void aClosedContractMustNotBeListed() throws IOException {
        list("p.Box,one(),normal_behavior.0");
        assertFaults("proofs/results.csv: " + ONE + " is closed and still listed in"
                + " proofs/open.csv" + REMAKE);
        list("p.Gone,one(),normal_behavior.0");
        assertFaults("proofs/open.csv lists p.Gone#one() normal_behavior.0, which is not there;"
                + " delete it");
    }

    private void list(String contract) throws IOException {
        write("proofs/open.csv", "class,method,case,reason\n" + contract + ",hard\n");
    }

    @Test
    void aLineOfOpenJmlAboutAnotherSourceIsAFault() {
        edit(results -> results.put(new Results.Line("p.Box", "one()", "normal_behavior.0",
                "bounds", "OpenJML", "21", "safe", "closed", "", 0, 0, "0.1", "0000")));
        assertFaults("proofs/results.csv: OpenJML's line about " + ONE + " is of another source;"
                + " delete it or run mvn verify -Popenjml -Dopenjml.home=DIR -Dproofs.update");
    }
}
