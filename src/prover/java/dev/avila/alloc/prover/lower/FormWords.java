package dev.avila.alloc.prover.lower;

import java.util.List;
import java.util.regex.Pattern;

/** Rewrites the words of an expression, Java's or JML's, from the generic class to one form. */
final class FormWords {

    private static final String EQUAL = "Equality.equal(";

    private final PrimitiveForm form;
    private final String generic;
    private final String parameter;

    FormWords(PrimitiveForm form, String generic, String parameter) {
        this.form = form;
        this.generic = generic;
        this.parameter = parameter;
    }

    String rewrite(String expression) {
        return comparisons(expression)
                .replaceAll("\\(" + parameter + "\\)\\s*", "")
                .replaceAll("\\b(" + parameter + "|Object)\\b", form.type())
                .transform(this::rewriteProse);
    }

    /** Prose keeps its words; only the class is named anew. */
    String rewriteProse(String comment) {
        return comment.replaceAll(
                "\\b" + generic + "\\b(<" + parameter + ">)?", form.name(generic));
    }

    /** {@code Equality.equal(a, b)} becomes {@code a == b}, in parentheses where it must be. */
    private static String comparisons(String text) {
        int call = text.indexOf(EQUAL);
        if (call < 0) {
            return text;
        }
        int open = call + EQUAL.length() - 1;
        int close = Nesting.close(text, open);
        List<String> operands = Nesting.split(text.substring(open + 1, close), ",");
        String before = text.substring(0, call);
        boolean negated = before.endsWith("!");
        before = negated ? before.substring(0, before.length() - 1) : before;
        String comparison = comparisons(operands.getFirst()) + (negated ? " !=" : " ==")
                + comparisons(operands.getLast());
        String after = comparisons(text.substring(close + 1));
        return before + (standsAlone(before, after) ? comparison : "(" + comparison + ")") + after;
    }

    private static final Pattern WEAK_BEFORE = Pattern.compile("(?s)|.*([(;&|,]|==>|\\breturn)");
    private static final Pattern WEAK_AFTER = Pattern.compile("(?s)|([);,]|&&|\\|\\||==>).*");

    private static boolean standsAlone(String before, String after) {
        return WEAK_BEFORE.matcher(Nesting.trim(before)).matches()
                && WEAK_AFTER.matcher(Nesting.trim(after)).matches();
    }
}
