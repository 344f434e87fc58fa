package dev.avila.alloc.prover.lower;

import static dev.avila.alloc.prover.lower.FormSource.range;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a primitive form of a generic container, such as {@code IntStackVec} of {@code StackVec}.
 *
 * <p>Types of elements become primitive types ({@link GenericClass}). An element is never null, so
 * conditions about that are decided ({@link NullFacts}), and what they made needless is dropped:
 * tests, contract cases, clauses, loops without a body, calls of {@code Slots}, methods that return
 * null for "no element", constants that nothing uses any more. References, among them the elements
 * that stay what they are, keep their null tests. Line n of the form is line n of the source.
 */
final class FormGenerator {

    private final FormSource source;
    private final GenericClass generic;
    private final SourceEdits edits;
    private final FormWords words;
    private final Set<String> droppedMethods = new TreeSet<>();

    private FormGenerator(FormSource source, List<String> helpers) {
        this.source = source;
        generic = source.generic();
        edits = source.edits();
        words = new FormWords(generic, helpers);
    }

    /**
     * The {@code form} of the class in {@code text}, which calls the forms of {@code helpers};
     * {@code file} names it in a refusal.
     */
    static String generate(String file, String text, PrimitiveForm form, List<String> helpers) {
        return new FormGenerator(new FormSource(file, text, form), helpers).generate();
    }

    private String generate() {
        CompilationUnit unit = source.unit();
        unit.findAll(NullLiteralExpr.class).forEach(this::dropMethodThatReturns);
        unit.findAll(NullLiteralExpr.class).forEach(this::decideNull);
        unit.findAll(MethodCallExpr.class).forEach(this::dropWiping);
        unit.findAll(ForStmt.class).forEach(loop -> dropIfEmpty(loop, loop.getBody()));
        unit.findAll(WhileStmt.class).forEach(loop -> dropIfEmpty(loop, loop.getBody()));
        generic.type().getFields().forEach(this::dropIfUnused);
        unit.findAll(MethodCallExpr.class).forEach(this::rewriteCall);
        unit.findAll(NameExpr.class).forEach(this::renameHelper);
        FormTypes types = new FormTypes(source, words);
        types.rewrite();
        FormComments comments = new FormComments(source, words);
        source.comments().forEach(comments::rewrite);
        String result = edits.apply()
                .replaceAll("(?m)[ \\t]+$", "").replaceAll("(?m)^ *@$", "");
        CompilationUnit made = Lowering.parse(source.file(), result);
        types.check(made);
        comments.check(result, made);
        return result;
    }

    private void dropMethodThatReturns(NullLiteralExpr nothing) {
        Optional<MethodDeclaration> method = ancestor(nothing, MethodDeclaration.class);
        if (parent(nothing) instanceof ReturnStmt && method.isPresent()
                && generic.isElement(method.get().getType())) {
            droppedMethods.add(method.get().getNameAsString());
            drop(method.get());
        }
    }

    private void drop(BodyDeclaration<?> member) {
        commentsBefore(member).forEach(source::blank);
        source.blank(member);
    }

    /** {@code Slots} empties slots, and a primitive slot has no such state. */
    private void dropWiping(MethodCallExpr call) {
        if (call.getScope().filter(scope -> scope.toString().equals("Slots")).isEmpty()) {
            return;
        }
        if (!(parent(call) instanceof ExpressionStmt statement)) {
            throw source.noRule(call, "a call of Slots that is no statement");
        }
        if (isElement(source.text(call.getArgument(0)) + "[0]", call)) {
            source.blank(statement);
        }
    }

    private void decideNull(NullLiteralExpr nothing) {
        if (source.isBlanked(nothing) || source.isRewritten(nothing)) {
            return;
        }
        Optional<IfStmt> test = ancestor(nothing, IfStmt.class)
                .filter(found -> found.getCondition().containsWithinRange(nothing));
        Node parent = parent(nothing);
        if (test.isPresent()) {
            decideTest(test.get());
        } else if (parent instanceof AssignExpr assignment && isElement(assignment.getTarget())
                && parent(assignment) instanceof ExpressionStmt statement) {
            source.blank(statement);
        } else if (!isOfReference(parent)) {
            throw source.noRule(nothing, "a null here");
        }
    }

    /** Whether {@code use} returns a null, assigns it or compares with it, as for a reference. */
    private boolean isOfReference(Node use) {
        return use instanceof BinaryExpr comparison && !isElement(comparison.getLeft())
                || use instanceof AssignExpr assignment && !isElement(assignment.getTarget())
                || use instanceof ReturnStmt;
    }

    private void decideTest(IfStmt test) {
        Expression tested = test.getCondition();
        NullFacts.Condition condition =
                source.simplify(source.text(tested), test, source.member(test), false);
        if (condition.is(true) || condition.is(false) && test.getElseStmt().isPresent()) {
            throw source.noRule(test, "a test that is always decided and is not a plain guard");
        }
        if (condition.is(false)) {
            source.blank(test);
        } else {
            source.rewrite(tested, words.rewrite(Nesting.trim(condition.text())));
        }
    }

    private void dropIfEmpty(Statement loop, Statement body) {
        if (!(body instanceof BlockStmt block) || source.isBlanked(loop) || block.isEmpty()
                || !block.getStatements().stream().allMatch(source::isBlanked)) {
            return;
        }
        source.comments().stream().filter(comment -> range(comment).isBefore(range(loop).begin))
                .filter(comment -> edits.text().substring(source.end(comment),
                        source.start(loop)).isBlank())
                .forEach(source::blank);
        source.blank(loop);
    }

    /** A constant that was used, but is no more, has lost its meaning. */
    private void dropIfUnused(FieldDeclaration field) {
        List<NameExpr> uses = source.unit().findAll(NameExpr.class,
                use -> use.getNameAsString().equals(field.getVariable(0).getNameAsString()));
        if (field.isStatic() && !uses.isEmpty() && uses.stream().allMatch(source::isBlanked)) {
            drop(field);
        }
    }

    private void rewriteCall(MethodCallExpr call) {
        if (source.isBlanked(call) || source.isRewritten(call)) {
            return;
        }
        if (call.getScope().filter(FormGenerator::isClass).isEmpty()
                && droppedMethods.contains(call.getNameAsString())) {
            throw source.refused(call, generic.form().name(generic.name()) + " has no method "
                    + call.getNameAsString() + ", which returns null", "do without the call");
        }
        if (call.getScope().filter(this::isElementVariable).isPresent()) {
            throw source.noRule(call, "a call on an element");
        }
        if (call.getScope().filter(scope -> scope.toString().equals("Equality")).isPresent()) {
            if (!isElement(call.getArgument(0))) {
                throw source.noRule(call, "the equality of references");
            }
            Node whole = parent(call) instanceof UnaryExpr not ? not : call;
            String text = words.rewrite(source.text(whole));
            boolean beside = parent(whole) instanceof BinaryExpr
                    && !generic.form().first().isFloating();
            source.rewrite(whole, beside ? "(" + text + ")" : text);
        }
    }

    /** Names of classes are no variables; the others have a known type. */
    private boolean isElementVariable(Expression scope) {
        return scope.isNameExpr() && !isClass(scope) && isElement(scope);
    }

    private static boolean isClass(Expression scope) {
        return scope.isNameExpr() && Character.isUpperCase(scope.toString().charAt(0));
    }

    private void renameHelper(NameExpr name) {
        if (!source.isRewritten(name)) {
            source.replace(name, words.name(name.getNameAsString()));
        }
    }

    /** The comments between {@code member} and the one before it, without invariants. */
    private List<Comment> commentsBefore(BodyDeclaration<?> member) {
        return source.comments().stream()
                .filter(comment -> source.member(comment) == member)
                .filter(comment -> range(comment).isAfter(range(generic.type().getName()).end))
                .filter(comment -> {
                    String text = source.text(comment);
                    return !JmlCases.isJml(text) || !JmlCases.cut(text).has("invariant");
                }).toList();
    }

    private boolean isElement(Expression expression) {
        return isElement(source.text(expression), expression);
    }

    private boolean isElement(String expression, Node place) {
        try {
            return generic.isElement(expression, source.member(place));
        } catch (NullFacts.NoRuleException e) {
            throw source.refused(place, e.getMessage(), "use a variable of the class");
        }
    }

    private static <N extends Node> Optional<N> ancestor(Node node, Class<N> kind) {
        return node.getParentNode().flatMap(parent -> kind.isInstance(parent)
                ? Optional.of(kind.cast(parent)) : ancestor(parent, kind));
    }

    private static Node parent(Node node) {
        return node.getParentNode().orElseThrow();
    }
}
