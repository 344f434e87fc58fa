package dev.avila.alloc.prover.lower;

import static dev.avila.alloc.prover.lower.FormSource.range;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.comments.JavadocComment;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites the comments of a generic class, its contracts above all, for one primitive form. */
final class FormComments {

    private static final Pattern MODEL =
            Pattern.compile("(?s)([^{]*\\bmodel\\b[^{]*\\{[\\s@]*return\\b)(.*)(;[\\s@]*\\}.*)");
    private static final Pattern NOT_JAVA = Pattern.compile("@|\\b(model|pure|nullable)\\b");
    private static final Pattern DECLARED =
            Pattern.compile("(?s)(?:\\s|/\\*.*?\\*/|\\bfinal\\b)*(\\w+)\\b\\s*(\\[)?.*");

    private final FormSource source;
    private final GenericClass generic;
    private final SourceEdits edits;
    private final FormWords words;

    FormComments(FormSource source, FormWords words) {
        this.source = source;
        this.generic = source.generic();
        this.edits = source.edits();
        this.words = words;
    }

    /** The JML of a comment, and the member of whose variables it speaks. */
    private record Contract(Comment comment, JmlCases jml, BodyDeclaration<?> member) { }

    void rewrite(Comment comment) {
        String text = source.text(comment);
        if (source.isBlanked(comment)) {
            return;
        }
        if (comment instanceof JavadocComment) {
            source.replace(comment, words.rewriteProse(
                    generic.kept().isEmpty() ? Prose.withoutNull(text) : text));
        } else if (!JmlCases.isJml(text)) {
            source.replace(comment, words.rewriteProse(text));
        } else {
            rewriteJml(comment, JmlCases.cut(text));
        }
    }

    private void rewriteJml(Comment comment, JmlCases jml) {
        Matcher model = MODEL.matcher(jml.text()).region(jml.rest(), jml.text().length());
        if (model.matches()) {
            Contract contract = new Contract(comment, jml, declaration(model.group(1)));
            rewriteContract(contract);
            rewriteModel(contract, model);
        } else if (jml.cases().stream().allMatch(one -> one.clauses().isEmpty())) {
            rewriteModifiers(comment, jml.text());
        } else if (!rewriteContract(new Contract(comment, jml, source.member(comment)))) {
            source.blank(comment);
        }
    }

    /** The Java method that has the head of a model method, of which {@code text} begins. */
    private MethodDeclaration declaration(String text) {
        String head = NOT_JAVA.matcher(text.substring(0, text.indexOf('{'))).replaceAll("")
                .replace("\\bigint", "long");
        return Lowering.parse(source.file(), "class Model { " + head + "; }")
                .findFirst(MethodDeclaration.class).orElseThrow();
    }

    private void rewriteModel(Contract contract, Matcher model) {
        NullFacts.Condition result = simplify(model.group(2), contract, false);
        String head = model.group(1);
        for (Parameter parameter : contract.member().asMethodDeclaration().getParameters()) {
            Type type = parameter.getType().getElementType();
            if (generic.isElement(type)) {
                head = head.replaceAll("\\bnullable (?=" + type + "\\b)", "");
            }
        }
        int start = source.start(contract.comment()) + model.start();
        edits.replace(start, start + model.group().length(),
                words.rewrite(head + result.text() + model.group(3)));
    }

    /** An element cannot be nullable; a field's array never is; a parameter's array may be. */
    private void rewriteModifiers(Comment comment, String text) {
        Matcher declared = DECLARED.matcher(edits.text().substring(source.end(comment)));
        if (!declared.matches() || generic.primitive(declared.group(1)).isEmpty()
                || declared.group(2) != null
                        && !(source.member(comment) instanceof FieldDeclaration)) {
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

    /** Whether any clause is left. */
    private boolean rewriteContract(Contract contract) {
        JmlCases jml = contract.jml();
        int offset = source.start(contract.comment());
        List<JmlCases.Case> kept = jml.cases().stream()
                .filter(one -> !demandsNull(one, contract)).toList();
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
                anyClause |= rewriteClause(clause, contract);
            }
        }
        return anyClause;
    }

    private boolean demandsNull(JmlCases.Case one, Contract contract) {
        return one.clauses().stream().filter(clause -> clause.keyword().equals("requires"))
                .anyMatch(clause -> condition(clause, contract).is(false));
    }

    /** Whether anything of the clause is left. */
    private boolean rewriteClause(JmlCases.Clause clause, Contract contract) {
        JmlCases jml = contract.jml();
        int offset = source.start(contract.comment());
        NullFacts.Condition condition = condition(clause, contract);
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

    private NullFacts.Condition condition(JmlCases.Clause clause, Contract contract) {
        String text = contract.jml().text().substring(clause.textStart(), clause.semicolon());
        if (!clause.keyword().equals("signals")) {
            return simplify(text, contract, !clause.keyword().equals("requires"));
        }
        int head = Nesting.close(text, text.indexOf('(')) + 1;
        NullFacts.Condition condition = simplify(text.substring(head), contract, true);
        return new NullFacts.Condition(null, text.substring(0, head) + condition.text());
    }

    /** What the rules did not reach must not be shipped. */
    void check(String text, CompilationUnit made) {
        SourceEdits form = new SourceEdits(text);
        made.getAllContainedComments().stream()
                .filter(comment -> JmlCases.isJml(form.text(range(comment))))
                .filter(comment -> words.isGeneric(form.text(range(comment)))).findFirst()
                .ifPresent(comment -> {
                    throw source.noRule(comment, "this JML comment");
                });
    }

    private NullFacts.Condition simplify(String condition, Contract contract, boolean guarantee) {
        NullFacts.Condition left =
                source.simplify(condition, contract.comment(), contract.member(), guarantee);
        return new NullFacts.Condition(left.constant(),
                source.compare(left.text(), contract.comment(), contract.member()));
    }
}
