package dev.avila.alloc.prover.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.comments.JavadocComment;
import java.util.List;

/** Rewrites the comments of a generic class, its contracts above all, for one primitive form. */
final class FormComments {

    private final FormSource source;
    private final SourceEdits edits;
    private final FormWords words;

    FormComments(FormSource source, FormWords words) {
        this.source = source;
        this.edits = source.edits();
        this.words = words;
    }

    void rewrite(Comment comment) {
        String text = source.text(comment);
        if (source.isBlanked(comment)) {
            return;
        }
        if (comment instanceof JavadocComment) {
            source.replace(comment, words.rewriteProse(Prose.withoutNull(text)));
        } else if (!JmlCases.isJml(text)) {
            source.replace(comment, words.rewriteProse(text));
        } else {
            JmlCases jml = JmlCases.cut(text);
            if (jml.cases().stream().allMatch(one -> one.clauses().isEmpty())) {
                rewriteModifiers(comment, text);
            } else {
                rewriteContract(comment, jml);
            }
        }
    }

    /** An element cannot be nullable; a field's array never is; a parameter's array may be. */
    private void rewriteModifiers(Comment comment, String text) {
        String rest = edits.text().substring(source.end(comment))
                .replaceAll("(?s)^(\\s|/\\*.*?\\*/|\\bfinal\\b)+", "");
        boolean element = rest.matches(
                "(?s)(" + source.generic().parameter() + "|Object)\\b\\s*[^\\[].*");
        if (!element && !(source.member(comment) instanceof FieldDeclaration)) {
            return;
        }
        String kept = text.replaceAll("\\b(nullable|non_null)\\b\\s*", "");
        if (kept.matches("/\\*([+-]\\w+)*@\\s*@?\\*/")) {
            int end = source.end(comment);
            boolean space = edits.text().startsWith(" ", end);
            edits.replace(source.start(comment), space ? end + 1 : end, "");
        } else {
            source.replace(comment, kept);
        }
    }

    private void rewriteContract(Comment comment, JmlCases jml) {
        int offset = source.start(comment);
        List<JmlCases.Case> kept = jml.cases().stream()
                .filter(one -> !demandsNull(one, jml, comment)).toList();
        boolean anyClause = false;
        for (JmlCases.Case one : jml.cases()) {
            if (!kept.contains(one)) {
                edits.blank(offset + one.start(), offset + one.clauses().getLast().end());
                continue;
            }
            if (one == kept.getFirst() && jml.text().startsWith("also ", one.start())) {
                int also = offset + one.start();
                edits.replace(also, also + "also ".length(), "");
            }
            for (JmlCases.Clause clause : one.clauses()) {
                anyClause |= rewriteClause(clause, jml, comment);
            }
        }
        if (!anyClause) {
            source.blank(comment);
        }
    }

    private boolean demandsNull(JmlCases.Case one, JmlCases jml, Comment comment) {
        return one.clauses().stream().filter(clause -> clause.keyword().equals("requires"))
                .anyMatch(clause -> condition(clause, jml, comment).is(false));
    }

    /** Whether anything of the clause is left. */
    private boolean rewriteClause(JmlCases.Clause clause, JmlCases jml, Comment comment) {
        int offset = source.start(comment);
        NullFacts.Condition condition = condition(clause, jml, comment);
        if (condition.is(true)) {
            edits.blank(offset + clause.start(), offset + clause.end());
            return false;
        }
        String before = jml.text().substring(clause.start(), clause.end());
        String after = words.rewrite(jml.text().substring(clause.start(), clause.textStart())
                + condition.text() + jml.text().substring(clause.semicolon(), clause.end()));
        if (!after.equals(before)) {
            edits.replace(offset + clause.start(), offset + clause.end(), after);
        }
        return true;
    }

    private NullFacts.Condition condition(JmlCases.Clause clause, JmlCases jml, Node place) {
        String text = jml.text().substring(clause.textStart(), clause.semicolon());
        if (!clause.keyword().equals("signals")) {
            return source.simplify(text, place, !clause.keyword().equals("requires"));
        }
        int head = Nesting.close(text, text.indexOf('(')) + 1;
        NullFacts.Condition condition = source.simplify(text.substring(head), place, true);
        return new NullFacts.Condition(null, text.substring(0, head) + condition.text());
    }
}
