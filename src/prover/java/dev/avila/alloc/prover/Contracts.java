package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.JmlSource;
import dev.avila.alloc.prover.jml.MethodSpec;
import dev.avila.alloc.prover.jml.TypeSpec;
import dev.avila.alloc.prover.key.KeyContract;
import dev.avila.alloc.prover.lower.KeyView;
import dev.avila.alloc.prover.lower.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the sources of a view specify, and which of KeY's contracts is which of their cases. */
final class Contracts {

    private final Map<String, TypeSpec> types = new TreeMap<>();
    private final List<ContractCase> cases = new ArrayList<>();
    private final List<MethodSpec> unspecified = new ArrayList<>();

    Contracts(KeyView view) {
        for (SourceFile file : view.subjects()) {
            for (TypeSpec type : JmlSource.read(file.original().toString(), file.text())) {
                types.put(type.name(), type);
                type.methods().forEach(this::add);
            }
        }
    }

    private void add(MethodSpec method) {
        for (int i = 0; i < method.cases().size(); i++) {
            cases.add(new ContractCase(method.type(), method.signature(),
                    method.cases().get(i).kind() + "." + i, method, method.cases().get(i)));
        }
        if (method.cases().isEmpty()) {
            unspecified.add(method);
        }
    }

    /** The file that declares {@code method}. */
    SourceFile file(KeyView view, MethodSpec method) {
        return view.file(method.type());
    }

    Map<String, TypeSpec> types() {
        return types;
    }

    List<ContractCase> cases() {
        return cases;
    }

    /** Methods and constructors without a contract. */
    List<MethodSpec> unspecified() {
        return unspecified;
    }

    /** Pairs KeY's contracts with the cases they were made from, in the order of the sources. */
    Map<ContractCase, KeyContract> match(List<KeyContract> found) {
        Map<ContractCase, KeyContract> matched = new LinkedHashMap<>();
        for (KeyContract contract : found) {
            if (types.containsKey(contract.type())) {
                matched.put(caseOf(contract), contract);
            }
        }
        return matched;
    }

    private ContractCase caseOf(KeyContract contract) {
        String name = contract.name();
        String number = name.substring(name.lastIndexOf('.') + 1);
        String method = contract.target().replaceAll("[\\w.]+\\.(?=\\w)", "");
        return cases.stream()
                .filter(c -> c.type().equals(contract.type()))
                .filter(c -> contract.line() > 0 ? c.specCase().covers(contract.line())
                        : c.method().replaceAll("\\(.*", "").equals(method.replaceAll("\\(.*", ""))
                        && c.id().endsWith("." + number)
                        && commas(c.method()) == commas(method))
                .findFirst()
                .orElseGet(() -> new ContractCase(contract.type(), method,
                        kind(name) + "." + number, null, null));
    }

    private static String kind(String name) {
        return name.contains("accessible") ? "accessible" : "inherited";
    }

    private static long commas(String text) {
        return text.chars().filter(c -> c == ',').count() + (text.endsWith("()") ? 0 : 1);
    }
}
