package dev.avila.alloc.prover.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JML comment cut into cases and clauses. Offsets count from the start of the comment. Modifier
 * comments such as {@code pure} have no clause. What follows the last clause, such as a model
 * method, begins at {@code rest}.
 */
record JmlCases(String text, List<Case> cases, int rest) {

    /** Its first word, such as {@code also}, is at or after {@code start}. */
    record Case(int start, List<Clause> clauses) { }

    /**
     * {@code keyword text;} from {@code start} to after the semicolon; {@code end} is after the tag
     * comment that may follow on the same line.
     */
    record Clause(int start, String keyword, int textStart, int semicolon, int end) { }

    private static final Pattern OPENING = Pattern.compile("(/\\*|//)([+-]\\w+)*@");
    private static final Pattern TOKEN = Pattern.compile("//[^\\n]*|\\\\?\\w+|[^\\s@]");
    private static final Pattern TAG = Pattern.compile("[ \\t]*//[^\\n]*");
    private static final Set<String> VISIBILITY = Set.of("public", "protected", "private");
    private static final Set<String> BEHAVIOR =
            Set.of("behavior", "normal_behavior", "exceptional_behavior");

    static boolean isJml(String comment) {
        return OPENING.matcher(comment).lookingAt();
    }

    /** Cuts {@code comment}; a clause without its semicolon is left out of the last case. */
    static JmlCases cut(String comment) {
        return new Cutter(comment).cut();
    }

    boolean has(String keyword) {
        return cases.stream().flatMap(c -> c.clauses.stream())
                .anyMatch(clause -> clause.keyword.equals(keyword));
    }

    private static final class Cutter {

        private final String text;
        private final List<Case> cases = new ArrayList<>();
        private List<Clause> clauses = new ArrayList<>();
        private int caseStart;
        private int modifier = -1;
        private int clauseStart;
        private int textStart;
        private String keyword;
        private int depth;

        Cutter(String text) {
            this.text = text;
        }

        JmlCases cut() {
            Matcher opening = OPENING.matcher(text);
            opening.lookingAt();
            int end = text.startsWith("/*") ? text.length() - 2 : text.length();
            caseStart = opening.end();
            Matcher token = TOKEN.matcher(text).region(caseStart, end);
            while (token.find()) {
                String word = token.group();
                if (word.startsWith("//")) {
                    continue;
                }
                if (keyword != null) {
                    inClause(word, token);
                } else {
                    betweenClauses(word, token);
                }
            }
            cases.add(new Case(caseStart, clauses));
            return new JmlCases(text, cases, keyword == null ? end : clauseStart);
        }

        private void betweenClauses(String word, Matcher token) {
            if (word.equals("also")) {
                cases.add(new Case(caseStart, clauses));
                clauses = new ArrayList<>();
                caseStart = token.start();
            } else if (VISIBILITY.contains(word)) {
                modifier = token.start();
            } else if (BEHAVIOR.contains(word)) {
                modifier = -1;
            } else {
                keyword = word;
                clauseStart = modifier < 0 ? token.start() : modifier;
                textStart = token.end();
                modifier = -1;
            }
        }

        private void inClause(String word, Matcher token) {
            if (word.equals(";") && depth == 0) {
                Matcher tag = TAG.matcher(text).region(token.end(), text.length());
                int end = tag.lookingAt() ? tag.end() : token.end();
                clauses.add(new Clause(clauseStart, keyword, textStart, token.start(), end));
                keyword = null;
            }
            depth += word.length() == 1 ? Nesting.change(word.charAt(0)) : 0;
        }
    }
}
