package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.MethodSpec;
import dev.avila.alloc.prover.jml.SpecCase;
import java.util.regex.Pattern;

/**
 * Cases of which OpenJML's verdict says nothing. It takes an argument whose type is a type
 * parameter for not null, marked nullable or not; a case that starts from null there is empty to
 * it, and it accepts whatever such a case promises.
 */
final class NullArguments {

    private static final Pattern OF_TYPE_PARAMETER = Pattern.compile("\\b[A-Z] (\\w+)\\s*[,)]");

    private NullArguments() { }

    static boolean isEmptyToOpenJml(MethodSpec method, SpecCase specCase) {
        return OF_TYPE_PARAMETER.matcher(method.header()).results()
                .map(parameter -> parameter.group(1) + "\\s*==\\s*null\\b")
                .map(isNull -> Pattern.compile("\\b" + isNull))
                .anyMatch(isNull -> specCase.clauses().stream()
                        .filter(clause -> clause.keyword().equals("requires"))
                        .anyMatch(clause -> isNull.matcher(clause.text()).find()));
    }
}
