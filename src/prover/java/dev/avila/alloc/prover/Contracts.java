package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.JmlSource;
import dev.avila.alloc.prover.jml.MethodSpec;
import dev.avila.alloc.prover.jml.SpecCase;
import dev.avila.alloc.prover.jml.TypeSpec;
import dev.avila.alloc.prover.key.KeyContract;
import dev.avila.alloc.prover.lower.KeyView;
import dev.avila.alloc.prover.lower.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the sources of a view specify, and which of KeY's contracts is which of their cases. */
final class Contracts {

    private final KeyView view;
    private final Map<String, TypeSpec> types = new TreeMap<>();
    private final List<ContractCase> cases = new ArrayList<>();
    private final List<MethodSpec> unspecified = new ArrayList<>();

    Contracts(KeyView view) {
        this.view = view;
        for (SourceFile file : view.subjects()) {
            for (TypeSpec type : JmlSource.read(file.original().toString(), file.text())) {
                types.put(type.name(), type);
                type.methods().forEach(this::add);
            }
        }
    }

    private void add(MethodSpec method) {
        for (int i = 0; i < method.cases().size(); i++) {
            add(method, i, method.cases().get(i));
        }
        method.cases().stream().map(SpecCase::reads).flatMap(Optional::stream).findFirst()
                .ifPresent(reads -> add(method, 0, reads));
        if (method.cases().isEmpty()) {
            unspecified.add(method);
        }
    }

    private void add(MethodSpec method, int number, SpecCase specCase) {
        cases.add(new ContractCase(method.type(), method.signature(),
                specCase.kind() + "." + number, method, specCase));
    }

    /** {@code Pool.java:12: allocate(int)}. */
    String place(MethodSpec method) {
        return view.file(method.type()).original() + ":" + method.line() + ": "
                + method.signature();
    }

    Map<String, TypeSpec> types() {
        return types;
    }

    List<ContractCase> cases() {
        return cases;
    }

    /** The cases that code has to keep. */
    List<ContractCase> ofCode() {
        return cases.stream().filter(contract -> !contract.spec().isJmlOnly()).toList();
    }

    /** Methods and constructors without a contract. */
    List<MethodSpec> unspecified() {
        return unspecified;
    }

    /**
     * Pairs KeY's contracts with the cases they were made from, in the order of the sources. No
     * contract is left out: one without a case of its own gets one.
     */
    Map<ContractCase, KeyContract> match(List<KeyContract> found) {
        Map<ContractCase, KeyContract> matched = new LinkedHashMap<>();
        for (KeyContract contract : found) {
            if (types.containsKey(contract.type())) {
                ContractCase made = caseOf(contract);
                while (matched.containsKey(made)) {
                    made = made.twin();
                }
                matched.put(made, contract);
            }
        }
        return matched;
    }

    /** A line for each case that is not in {@code found}: KeY has not understood it. */
    List<String> unseen(Set<ContractCase> found) {
        return cases.stream().filter(c -> !found.contains(c))
                .map(c -> view.file(c.type()).original() + ":" + c.specCase().line()
                        + ": KeY does not see this contract of " + c.method()
                        + "; write it right above the method").toList();
    }

    /** A line for each fault that shows without a prover. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(missing());
        faults.addAll(assumed());
        faults.addAll(unattached());
        return faults;
    }

    /** In a proved package every method has a contract; none is left out. */
    private List<String> missing() {
        return unspecified.stream()
                .filter(method -> KeyView.PROVED.contains(method.type()
                        .replaceAll(".*\\.(\\w+)\\.\\w+$", "$1")))
                .map(method -> place(method) + " has no contract; give it one, or move"
                        + " the method to package view").toList();
    }

    /** A line for each contract that nothing has to keep. */
    List<String> unattached() {
        List<String> unattached = new ArrayList<>();
        for (SourceFile file : view.subjects()) {
            JmlSource.unattached(file.original().toString(), file.text()).forEach(line ->
                    unattached.add(file.original() + ":" + line + ": this contract belongs to no"
                            + " method; write it right above one"));
        }
        return unattached;
    }

    /**
     * A line for each contract that KeY closes whatever it says: it proves contracts for objects of
     * exactly the class, and of an abstract class there are none.
     */
    List<String> empty() {
        return cases.stream().filter(c -> types.get(c.type()).isAbstract())
                .filter(c -> !c.spec().header().matches("(?s).*\\bstatic\\b.*"))
                .map(c -> view.file(c.type()).original() + ":" + c.specCase().line() + ": "
                        + c.method() + " is of an abstract class; that KeY closes this contract"
                        + " means nothing, it counts where a class extends it").toList();
    }

    /** A line for each place where the JML assumes something. */
    List<String> assumed() {
        List<String> assumed = new ArrayList<>();
        for (SourceFile file : view.sources()) {
            JmlSource.assumed(file.original().toString(), file.text()).forEach(clause ->
                    assumed.add(file.original() + ":" + clause.line() + ": assumed, not proved: "
                            + clause.keyword() + " " + clause.text()));
        }
        return assumed;
    }

    private ContractCase caseOf(KeyContract contract) {
        String number = contract.name().substring(contract.name().lastIndexOf('.') + 1);
        String method = contract.target().replaceAll("[\\w.]+\\.(?=\\w)", "");
        String id = (isOfReading(contract) ? SpecCase.READS : "inherited") + "." + number;
        return own(contract, method, number)
                .or(() -> inherited(contract, method))
                .orElseGet(() -> new ContractCase(contract.type(), method, id, null, null));
    }

    private Optional<ContractCase> own(KeyContract contract, String method, String number) {
        boolean reads = isOfReading(contract);
        return cases.stream().filter(c -> c.type().equals(contract.type()))
                .filter(c -> c.id().startsWith(SpecCase.READS) == reads)
                .filter(c -> contract.clauses().isEmpty()
                        ? c.method().replaceAll("\\(.*", "").equals(method.replaceAll("\\(.*", ""))
                        && c.id().endsWith("." + number)
                        && commas(c.method()) == commas(method)
                        : holds(c, contract))
                .findFirst();
    }

    private static boolean isOfReading(KeyContract contract) {
        return contract.name().contains(SpecCase.READS);
    }

    /** A case that a superclass or interface states and {@code contract}'s class has to keep. */
    private Optional<ContractCase> inherited(KeyContract contract, String method) {
        return cases.stream().filter(c -> holds(c, contract)).findFirst()
                .map(c -> new ContractCase(contract.type(), method, c.id() + " of "
                        + c.type().substring(c.type().lastIndexOf('.') + 1), c.spec(),
                        c.specCase()));
    }

    /** Whether a clause of {@code contract} stands in {@code c}. */
    private boolean holds(ContractCase c, KeyContract contract) {
        return contract.clauses().stream().anyMatch(place -> c.specCase().covers(place.line())
                && Path.of(place.file()).endsWith(view.file(c.type()).path()));
    }

    private static long commas(String text) {
        return text.chars().filter(c -> c == ',').count() + (text.endsWith("()") ? 0 : 1);
    }
}
