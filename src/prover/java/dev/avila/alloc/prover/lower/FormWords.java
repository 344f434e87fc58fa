package dev.avila.alloc.prover.lower;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites the words of an expression, Java's or JML's, from the generic class to one form. */
final class FormWords {

    private static final Pattern EQUAL = Pattern.compile("Equality\\.(equal|areEqual)\\(");
    private static final Pattern HASH = Pattern.compile("Equality\\.(hash|hashOf)\\(");
    private static final String BOTH_WAYS = "Equality\\.areEqual\\(([^(),]+), ([^(),]+)\\)"
            + "%sEquality\\.areEqual\\(\\2, \\1\\)";

    /** What has been said already is left out. */
    private static final String AND = "(?<=!)" + BOTH_WAYS.formatted("[\\s@]*&&[\\s@]*!");

    /** That equality is symmetric. */
    static final String SYMMETRIC = BOTH_WAYS.formatted("\\s*==\\s*");

    /** But not that of a JML cast or of the type that an array has at run time. */
    private static final String OBJECT = "(?<!\\()\\bObject\\b|\\bObject\\b(?!\\)|\\[\\]\\))";

    private final GenericClass generic;
    private final Map<String, String> names = new LinkedHashMap<>();

    /** The classes {@code helpers} have forms for one element type each. */
    FormWords(GenericClass generic, List<String> helpers) {
        this.generic = generic;
        names.put(generic.name(), generic.form().name(generic.name()));
        helpers.forEach(helper ->
                names.put(helper, generic.form().first().prefix() + helper));
    }

    /** The name that the class {@code name} has in the form. */
    String name(String name) {
        return names.getOrDefault(name, name);
    }

    String rewrite(String expression) {
        String once = expression.replaceAll(AND, "Equality.areEqual($1, $2)");
        String text = hashes(comparisons(generic.form().first().isFloating()
                ? once.replace("Equality.equal(", "Doubles.equal(") : once));
        for (String parameter : generic.parameters()) {
            Optional<ElementType> primitive = generic.primitive(parameter);
            if (primitive.isPresent()) {
                text = text.replaceAll("\\(" + parameter + "\\)\\s*", "")
                        .replaceAll("\\b" + parameter + "\\b", primitive.get().type());
            }
        }
        return rewriteProse(text.replaceAll(OBJECT, generic.form().first().type()));
    }

    /** Whether {@code jml} has words that a form must not have. */
    boolean isGeneric(String jml) {
        return !rewrite(jml).equals(jml) || jml.contains("Equality")
                || generic.kept().isEmpty() && jml.matches("(?s).*\\\\(typeof|type)\\b.*");
    }

    /** Prose keeps its words; only classes are named anew. */
    String rewriteProse(String comment) {
        String text = comment;
        String arguments = "(<" + String.join(", ", generic.parameters()) + ">)?";
        for (String name : names.keySet()) {
            text = Pattern.compile("\\b" + name + "\\b" + arguments).matcher(text)
                    .replaceAll(found -> found.group(1) == null ? name(name)
                            : withArguments(name(name), generic.kept()));
        }
        return text;
    }

    /** A type with the {@code arguments} that stay. */
    static String withArguments(String type, List<String> arguments) {
        return arguments.isEmpty() ? type : type + "<" + String.join(", ", arguments) + ">";
    }

    /** A long is folded to its hash code; the smaller types are their own. */
    private String hashes(String text) {
        Matcher call = HASH.matcher(text);
        if (!call.find()) {
            return text;
        }
        int close = Nesting.close(text, call.end() - 1);
        String element = text.substring(call.end(), close);
        if (generic.form().first() == ElementType.LONG) {
            element = "HashMix.fold" + (call.group(1).equals("hash") ? "(" : "ed(") + element + ")";
        }
        return text.substring(0, call.start()) + element + hashes(text.substring(close + 1));
    }

    /**
     * The test for equality becomes {@code ==}, in parentheses where it must be. That of
     * floating-point elements becomes {@code Doubles.equal} in code, and {@code ==} of their bits
     * in JML.
     */
    private String comparisons(String text) {
        Matcher call = EQUAL.matcher(text);
        if (!call.find()) {
            return text;
        }
        int close = Nesting.close(text, call.end() - 1);
        List<String> operands = Nesting.split(text.substring(call.end(), close), ",");
        String before = text.substring(0, call.start());
        boolean negated = before.endsWith("!");
        before = negated ? before.substring(0, before.length() - 1) : before;
        String comparison = compared(operands.getFirst()) + (negated ? " != " : " == ")
                + compared(operands.getLast().stripLeading());
        String after = comparisons(text.substring(close + 1));
        return before + (standsAlone(before, after) ? comparison : "(" + comparison + ")") + after;
    }

    private String compared(String operand) {
        String text = comparisons(operand);
        return generic.form().first().isFloating() ? "Doubles.bitsOf(" + text + ")" : text;
    }

    private static final Pattern WEAK_BEFORE = Pattern.compile("(?s)|.*([(;&|,]|==>|\\breturn)");
    private static final Pattern WEAK_AFTER = Pattern.compile("(?s)|([);,?]|&&|\\|\\||==>).*");

    private static boolean standsAlone(String before, String after) {
        return WEAK_BEFORE.matcher(Nesting.trim(before)).matches()
                && WEAK_AFTER.matcher(Nesting.trim(after)).matches();
    }
}
