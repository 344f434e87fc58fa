package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.MethodSpec;
import dev.avila.alloc.prover.jml.Property;
import dev.avila.alloc.prover.jml.SpecCase;
import dev.avila.alloc.prover.key.KeyOptions;
import java.util.EnumSet;
import java.util.Set;

/**
 * One contract to prove: a specification case of a method, under the name that results use.
 *
 * @param type qualified name of the class
 * @param method {@code release(int)}
 * @param id {@code normal_behavior.0}: its kind and its number among the cases of the method
 * @param spec the method's specification, null for what KeY derives itself
 * @param specCase the case, null likewise
 */
record ContractCase(String type, String method, String id, MethodSpec spec, SpecCase specCase) {

    String key() {
        return type + "#" + method + " " + id;
    }

    /** The second of two contracts that KeY makes of one case. */
    ContractCase twin() {
        return new ContractCase(type, method, id + " again", spec, specCase);
    }

    /** {@code Pool.release(int) normal_behavior.0}, for people. */
    String shortName() {
        return type.substring(type.lastIndexOf('.') + 1) + "." + method + " " + id;
    }

    /** The line where it stands, 0 if KeY made it up. */
    int line() {
        return specCase == null ? 0 : specCase.line();
    }

    /** What it shows when it is closed under {@code options}. */
    Set<Property> properties(KeyOptions options) {
        Set<Property> properties = specCase == null
                ? EnumSet.of(Property.FUNCTIONAL, Property.TERMINATING, Property.FRAMED)
                : specCase.properties();
        if (options.integers().equals(KeyOptions.CHECKED)) {
            properties.add(Property.OVERFLOW_FREE);
        }
        if (spec != null && spec.readsArrays()) {
            properties.add(Property.BOUNDS);
        }
        if (spec != null && spec.pure()) {
            properties.add(Property.FRAMED);
        }
        return properties;
    }

    /** The file name of its saved proof, without folder. */
    String proofFile() {
        return method.replaceAll("[^\\w\\[\\]]+", "-").replaceAll("-$", "").replace("[]", "s")
                + "." + id.replace(' ', '-') + ".proof.gz";
    }
}
