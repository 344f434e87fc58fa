package dev.avila.alloc.prover.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Simplifies conditions, Java's and JML's, by the facts that a primitive element is never null,
 * that an array of primitives has exactly its declared type, and that {@code a == b} says the same
 * as {@code b == a}.
 *
 * <p>In a <em>guarantee</em> (an invariant, a postcondition) {@code items[i] == null} says that a
 * cell is empty. Primitive cells have no such state: the statement is left out, not made false.
 */
final class NullFacts {

    /** A condition: known ({@code constant} is not null) or left as {@code text}. */
    record Condition(Boolean constant, String text) {

        static final Condition TRUE = new Condition(true, "true");
        static final Condition FALSE = new Condition(false, "false");

        static Condition of(boolean constant) {
            return constant ? TRUE : FALSE;
        }

        boolean is(boolean value) {
            return constant != null && constant == value;
        }
    }

    /** No rule says what becomes of a condition. */
    static final class NoRuleException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoRuleException(String expression) {
            super("there is no rule for " + expression.replaceAll("[\\s@]+", " ").trim());
        }
    }

    private static final Pattern SPEAKS =
            Pattern.compile("\\bnull\\b|\\\\(?:typeof|type|elemtype)\\b|" + FormWords.SYMMETRIC);
    private static final Pattern COMPARED = Pattern.compile("(?s)(.*?)\\s*(==|!=)\\s*null");
    private static final Pattern TYPE_OF_ARRAY = Pattern.compile("\\\\typeof\\(([^()]*)\\)");
    private static final Pattern QUANTIFIED =
            Pattern.compile("(?s)(\\\\(?:forall|exists)\\b[^;]*;)(.*)");

    private final Predicate<String> isElement;

    /** {@code isElement} tells elements from references; it throws for what it does not know. */
    NullFacts(Predicate<String> isElement) {
        this.isElement = isElement;
    }

    static boolean speaksOfNull(String text) {
        return SPEAKS.matcher(text).find();
    }

    /** What is left of {@code text}, without parentheses that nothing stands beside any more. */
    Condition decide(String text, boolean guarantee) {
        Condition condition = simplify(text, guarantee);
        String left = Nesting.trim(condition.text);
        if (condition.text.equals(text) || !left.matches("(?s)\\((?!\\\\).*")
                || Nesting.close(left, 0) < left.length() - 1) {
            return condition;
        }
        return new Condition(condition.constant,
                condition.text.replace(left, left.substring(1, left.length() - 1)));
    }

    private Condition simplify(String text, boolean guarantee) {
        if (!speaksOfNull(text)) {
            return new Condition(null, text);
        }
        if (Nesting.find(text, "<==", 0) >= 0 || Nesting.find(text, "?", 0) >= 0) {
            throw new NoRuleException(text);
        }
        int implication = Nesting.find(text, "==>", 0);
        if (implication >= 0) {
            return implication(text, implication, guarantee);
        }
        List<String> disjuncts = Nesting.split(text, "||");
        if (disjuncts.size() > 1) {
            return join(text, disjuncts, "||", true, false);
        }
        List<String> conjuncts = Nesting.split(text, "&&");
        if (conjuncts.size() > 1) {
            return join(text, conjuncts, "&&", false, guarantee);
        }
        return operand(text, Nesting.trim(text), guarantee);
    }

    private Condition implication(String text, int arrow, boolean guarantee) {
        String left = text.substring(0, arrow);
        String right = text.substring(arrow + 3);
        Condition premise = simplify(left, false);
        Condition conclusion = simplify(right, guarantee);
        if (premise.is(false) || conclusion.is(true)) {
            return Condition.TRUE;
        }
        if (conclusion.is(false)) {
            throw new NoRuleException(text);
        }
        return premise.is(true) ? conclusion
                : new Condition(null, premise.text + "==>" + conclusion.text);
    }

    /** {@code absorbing} decides the whole, its opposite falls away: true in "or". */
    private Condition join(String text, List<String> operands, String operator,
            boolean absorbing, boolean guarantee) {
        List<String> kept = new ArrayList<>();
        for (String operand : operands) {
            Condition condition = simplify(operand, guarantee);
            if (condition.is(absorbing)) {
                return condition;
            }
            if (condition.constant == null) {
                kept.add(condition.text);
            }
        }
        if (kept.isEmpty()) {
            return Condition.of(!absorbing);
        }
        if (kept.equals(operands)) {
            return new Condition(null, text);
        }
        String joined = Nesting.trim(String.join(operator, kept));
        return new Condition(null, text.replace(Nesting.trim(text), joined));
    }

    private Condition operand(String text, String trimmed, boolean guarantee) {
        if (trimmed.startsWith("(") && Nesting.close(trimmed, 0) == trimmed.length() - 1) {
            return parenthesised(text, trimmed.substring(1, trimmed.length() - 1), guarantee);
        }
        if (trimmed.startsWith("!") && !trimmed.startsWith("!=")) {
            Condition inner = simplify(trimmed.substring(1), false);
            return inner.constant != null ? Condition.of(!inner.constant)
                    : new Condition(null, text.replace(trimmed, "!" + inner.text));
        }
        if (trimmed.matches(FormWords.SYMMETRIC)) {
            return Condition.TRUE;
        }
        Matcher array = TYPE_OF_ARRAY.matcher(trimmed);
        if (array.find()) {
            return isElement.test(array.group(1) + "[0]") ? Condition.TRUE
                    : new Condition(null, text);
        }
        Matcher compared = COMPARED.matcher(trimmed);
        if (compared.matches() && !speaksOfNull(compared.group(1))) {
            if (!isElement.test(compared.group(1))) {
                return new Condition(null, text);
            }
            return Condition.of(compared.group(2).equals("!=") || guarantee);
        }
        return nested(text);
    }

    private Condition parenthesised(String text, String inner, boolean guarantee) {
        Matcher quantified = QUANTIFIED.matcher(Nesting.trim(inner));
        if (!quantified.matches()) {
            Condition condition = simplify(inner, guarantee);
            return condition.constant != null ? condition
                    : new Condition(null, text.replace(inner, condition.text));
        }
        boolean forall = quantified.group(1).startsWith("\\forall");
        List<String> rangeAndBody = Nesting.split(quantified.group(2), ";");
        String body = rangeAndBody.getLast();
        Condition condition = simplify(body, guarantee && forall);
        if (condition.constant != null) {
            if (condition.constant != forall) {
                throw new NoRuleException(text);
            }
            return condition;
        }
        if (rangeAndBody.size() > 1 && speaksOfNull(rangeAndBody.getFirst())) {
            throw new NoRuleException(text);
        }
        return new Condition(null, text.replace(body, condition.text));
    }

    /** A comparison of conditions, such as {@code \result == (item == null || size == 0)}. */
    private Condition nested(String text) {
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            int close = Nesting.close(text, open);
            String inner = text.substring(open + 1, close);
            if (speaksOfNull(inner)) {
                Condition condition = simplify(inner, false);
                if (condition.constant != null || speaksOfNull(text.substring(0, open))
                        || speaksOfNull(text.substring(close))) {
                    throw new NoRuleException(text);
                }
                return new Condition(null,
                        text.substring(0, open + 1) + condition.text + text.substring(close));
            }
        }
        throw new NoRuleException(text);
    }
}
