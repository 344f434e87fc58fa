package dev.avila.alloc.prover.lower;

import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.comments.Comment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The source that a form is made from, what is known of it, and the edits so far. */
final class FormSource {

    private final String file;
    private final CompilationUnit unit;
    private final List<Comment> comments;
    private final GenericClass generic;
    private final SourceEdits edits;
    private final List<Node> rewritten = new ArrayList<>();

    FormSource(String file, String text, PrimitiveForm form) {
        this.file = file;
        unit = Lowering.parse(file, text);
        comments = unit.getAllContainedComments().stream()
                .sorted(Comparator.comparing(comment -> range(comment).begin)).toList();
        generic = new GenericClass(file, unit, form);
        edits = new SourceEdits(text);
    }

    String file() {
        return file;
    }

    CompilationUnit unit() {
        return unit;
    }

    /** In the order of the text. */
    List<Comment> comments() {
        return comments;
    }

    GenericClass generic() {
        return generic;
    }

    SourceEdits edits() {
        return edits;
    }

    /** The original text of {@code node}. */
    String text(Node node) {
        return edits.text(range(node));
    }

    /** The index of the first character of {@code node}. */
    int start(Node node) {
        return edits.offset(range(node).begin);
    }

    /** The index after the last character of {@code node}. */
    int end(Node node) {
        return edits.offset(range(node).end) + 1;
    }

    void replace(Node node, String text) {
        if (!text.equals(text(node))) {
            edits.replace(range(node), text);
        }
    }

    void blank(Node node) {
        edits.blank(range(node));
    }

    boolean isBlanked(Node node) {
        return edits.isBlanked(start(node), end(node));
    }

    /** Puts {@code text} in the place of {@code node}, in which there is nothing more to do. */
    void rewrite(Node node, String text) {
        leave(node);
        replace(node, text);
    }

    void leave(Node node) {
        rewritten.add(node);
    }

    boolean isRewritten(Node node) {
        return rewritten.stream().anyMatch(done -> range(done).contains(range(node)));
    }

    /** The member that {@code node} belongs to; a comment before a member belongs to that one. */
    BodyDeclaration<?> member(Node node) {
        return generic.type().getMembers().stream()
                .filter(member -> range(node).begin.isBeforeOrEqual(range(member).end))
                .min(Comparator.comparing(member -> range(member).begin)).orElse(null);
    }

    /** What is left of {@code condition}, which stands at {@code place} in {@code member}. */
    NullFacts.Condition simplify(String condition, Node place, BodyDeclaration<?> member,
            boolean guarantee) {
        try {
            return new NullFacts(operand -> generic.isElement(operand, member))
                    .decide(condition, guarantee);
        } catch (NullFacts.NoRuleException e) {
            throw refused(place, e.getMessage(),
                    "write it as comparisons of elements with null, joined by && and ||");
        }
    }

    /** The JML {@code condition}, which compares elements in the way of their type. */
    String compare(String condition, Node place, BodyDeclaration<?> member) {
        if (!generic.form().first().isFloating()) {
            return condition;
        }
        try {
            return new BitComparisons(operand -> generic.isKnownElement(operand, member))
                    .rewrite(condition);
        } catch (NullFacts.NoRuleException e) {
            throw refused(place, e.getMessage(), "compare an element with a variable or its like");
        }
    }

    RefusedException noRule(Node node, String what) {
        return refused(node, "the generator has no rule for " + what,
                "write it another way, or teach the generator and PrimitivesTest");
    }

    RefusedException refused(Node node, String reason, String remedy) {
        return new RefusedException(file, range(node).begin.line, reason, remedy);
    }

    static Range range(Node node) {
        return node.getRange().orElseThrow();
    }
}
