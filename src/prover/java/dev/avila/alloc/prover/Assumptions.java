package dev.avila.alloc.prover;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Contracts that no prover can discharge, from {@code proofs/assumptions.csv}, with the reason. */
final class Assumptions {

    private final Map<String, String> reasons = new LinkedHashMap<>();

    static Assumptions read() {
        Assumptions assumptions = new Assumptions();
        for (CSVRecord record : Csv.read(Layout.ASSUMPTIONS)) {
            assumptions.reasons.put(record.get("class") + "#" + record.get("method"),
                    record.get("assumption"));
        }
        return assumptions;
    }

    boolean covers(ContractCase contract) {
        return reasons.containsKey(contract.type() + "#" + contract.method());
    }

    String reason(ContractCase contract) {
        return reasons.get(contract.type() + "#" + contract.method());
    }

    Map<String, String> reasons() {
        return reasons;
    }
}
