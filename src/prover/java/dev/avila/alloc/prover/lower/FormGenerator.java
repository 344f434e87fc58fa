package dev.avila.alloc.prover.lower;

import static dev.avila.alloc.prover.lower.FormSource.range;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a primitive form of a generic container, such as {@code IntStackVec} of {@code StackVec}.
 *
 * <p>The type parameter and {@code Object} become the primitive type. An element is never null, so
 * conditions about that are decided ({@link NullFacts}), and what they made needless is dropped:
 * tests, contract cases, clauses, loops without a body, calls of {@code Slots}, methods that return
 * null for "no element". References keep their null tests. Line n of the form is line n of the
 * source.
 */
final class FormGenerator {

    private final FormSource source;
    private final GenericClass generic;
    private final SourceEdits edits;
    private final PrimitiveForm form;
    private final FormWords words;
    private final Set<String> droppedMethods = new TreeSet<>();
    private final List<Node> rewritten = new ArrayList<>();

    private FormGenerator(FormSource source, PrimitiveForm form) {
        this.source = source;
        this.form = form;
        generic = source.generic();
        edits = source.edits();
        words = new FormWords(form, generic.name(), generic.parameter());
    }

    /** The {@code form} of the class in {@code text}; {@code file} names it in a refusal. */
    static String generate(String file, String text, PrimitiveForm form) {
        return new FormGenerator(new FormSource(file, text), form).generate();
    }

    private String generate() {
        CompilationUnit unit = source.unit();
        unit.findAll(NullLiteralExpr.class).forEach(this::dropMethodThatReturns);
        unit.findAll(NullLiteralExpr.class).forEach(this::decideNull);
        unit.findAll(MethodCallExpr.class).forEach(this::dropWiping);
        unit.findAll(ForStmt.class).forEach(loop -> dropIfEmpty(loop, loop.getBody()));
        unit.findAll(WhileStmt.class).forEach(loop -> dropIfEmpty(loop, loop.getBody()));
        unit.findAll(MethodCallExpr.class).forEach(this::rewriteCall);
        unit.findAll(CastExpr.class).forEach(this::dropCast);
        unit.findAll(ClassOrInterfaceDeclaration.class).forEach(this::renameType);
        unit.findAll(ClassOrInterfaceType.class).forEach(this::rewriteType);
        unit.findAll(SingleMemberAnnotationExpr.class).forEach(this::dropSuppression);
        unit.getImports().forEach(this::rewriteImport);
        FormComments comments = new FormComments(source, words);
        source.comments().forEach(comments::rewrite);
        String result = edits.apply()
                .replaceAll("(?m)[ \\t]+$", "").replaceAll("(?m)^ *@$", "");
        check(result);
        return result;
    }

    private void dropMethodThatReturns(NullLiteralExpr nothing) {
        Optional<MethodDeclaration> method = ancestor(nothing, MethodDeclaration.class);
        if (parent(nothing) instanceof ReturnStmt && method.isPresent()
                && generic.isElement(method.get().getType())) {
            droppedMethods.add(method.get().getNameAsString());
            commentsBefore(method.get()).forEach(source::blank);
            source.blank(method.get());
        }
    }

    /** {@code Slots} empties slots, and a primitive slot has no such state. */
    private void dropWiping(MethodCallExpr call) {
        if (call.getScope().filter(scope -> scope.toString().equals("Slots")).isEmpty()) {
            return;
        }
        if (!(parent(call) instanceof ExpressionStmt statement)) {
            throw source.noRule(call, "a call of Slots that is no statement");
        }
        source.blank(statement);
    }

    private void decideNull(NullLiteralExpr nothing) {
        if (source.isBlanked(nothing) || isRewritten(nothing)) {
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
        } else if (!(parent instanceof BinaryExpr comparison) || isElement(comparison.getLeft())) {
            throw source.noRule(nothing, "a null here");
        }
    }

    private void decideTest(IfStmt test) {
        Expression tested = test.getCondition();
        NullFacts.Condition condition = source.simplify(source.text(tested), test, false);
        if (condition.is(true) || condition.is(false) && test.getElseStmt().isPresent()) {
            throw source.noRule(test, "a test that is always decided and is not a plain guard");
        }
        if (condition.is(false)) {
            source.blank(test);
        } else {
            rewrite(tested, words.rewrite(Nesting.trim(condition.text())));
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

    private void rewriteCall(MethodCallExpr call) {
        if (source.isBlanked(call) || isRewritten(call)) {
            return;
        }
        if (droppedMethods.contains(call.getNameAsString())) {
            throw source.refused(call,
                    "the " + form.type() + " form has no method " + call.getNameAsString()
                    + ", which returns null", "do without the call");
        }
        if (call.getScope().filter(this::isElementVariable).isPresent()) {
            throw source.noRule(call, "a call on an element");
        }
        if (call.getScope().filter(scope -> scope.toString().equals("Equality")).isPresent()) {
            Node whole = parent(call) instanceof UnaryExpr not ? not : call;
            String text = words.rewrite(source.text(whole));
            rewrite(whole, parent(whole) instanceof BinaryExpr ? "(" + text + ")" : text);
        }
    }

    /** Names of classes are no variables; the others have a known type. */
    private boolean isElementVariable(Expression scope) {
        return scope.isNameExpr() && Character.isLowerCase(scope.toString().charAt(0))
                && isElement(scope);
    }

    private void dropCast(CastExpr cast) {
        if (generic.isElement(cast.getType().getElementType()) && !isRewritten(cast)) {
            rewritten.add(cast.getType());
            edits.replace(source.start(cast),
                    source.start(cast.getExpression()), "");
        }
    }

    private void renameType(ClassOrInterfaceDeclaration type) {
        if (type != generic.type()) {
            throw source.noRule(type, "a nested type");
        }
        int name = source.start(type.getName());
        int close = edits.text().indexOf('>', name) + 1;
        edits.replace(name, close, form.name(generic.name()));
        type.getConstructors().forEach(constructor -> rename(constructor.getName()));
        type.getMethods().stream().filter(method -> !method.getTypeParameters().isEmpty())
                .findFirst().ifPresent(method -> {
                    throw source.noRule(method, "a generic method");
                });
    }

    private void rename(SimpleName name) {
        edits.replace(range(name), form.name(name.getIdentifier()));
    }

    private void rewriteType(ClassOrInterfaceType type) {
        if (isRewritten(type)) {
            return;
        }
        String name = type.getNameAsString();
        if (generic.isElement(type)) {
            edits.replace(range(type), form.type());
        } else if (type.getTypeArguments().isPresent()) {
            String arguments = type.getTypeArguments().get().toString();
            if (!arguments.equals("[" + generic.parameter() + "]") && !arguments.equals("[]")) {
                throw source.noRule(type, "the type " + type);
            }
            type.getTypeArguments().get().forEach(rewritten::add);
            edits.replace(range(type), form.name(name));
        } else if (name.equals(generic.name())) {
            edits.replace(range(type), form.name(name));
        }
    }

    private void dropSuppression(SingleMemberAnnotationExpr annotation) {
        if (annotation.toString().equals("@SuppressWarnings(\"unchecked\")")) {
            source.blank(annotation);
        }
    }

    /** Generic supertypes have a form too; {@code Equality} is not needed. */
    private void rewriteImport(ImportDeclaration declaration) {
        String name = declaration.getName().getIdentifier();
        if (name.equals("Equality")) {
            source.blank(declaration);
        } else if (generic.type().getExtendedTypes().stream()
                .anyMatch(type -> type.getNameAsString().equals(name))) {
            String text = source.text(declaration);
            edits.replace(range(declaration), text.replace(name, form.name(name)));
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
        try {
            return generic.isElement(source.text(expression), source.member(expression));
        } catch (NullFacts.NoRuleException e) {
            throw source.refused(expression, e.getMessage(), "use a variable of the class");
        }
    }

    /** What the rules did not reach must not be shipped. */
    private void check(String result) {
        CompilationUnit made = Lowering.parse(source.file(), result);
        made.findAll(ClassOrInterfaceType.class).stream().filter(generic::isElement).findFirst()
                .ifPresent(type -> {
                    throw source.noRule(type, "the type " + type);
                });
        for (Comment comment : made.getAllContainedComments()) {
            String text = new SourceEdits(result).text(range(comment));
            if (JmlCases.isJml(text)
                    && text.matches("(?s).*(\\bEquality\\b|\\bObject\\b|\\\\(typeof|type)\\b).*")) {
                throw source.noRule(comment, "this JML comment");
            }
        }
    }

    private void rewrite(Node node, String text) {
        rewritten.add(node);
        source.replace(node, text);
    }

    private boolean isRewritten(Node node) {
        return rewritten.stream().anyMatch(done -> range(done).contains(range(node)));
    }

    private static <N extends Node> Optional<N> ancestor(Node node, Class<N> kind) {
        return node.getParentNode().flatMap(parent -> kind.isInstance(parent)
                ? Optional.of(kind.cast(parent)) : ancestor(parent, kind));
    }

    private static Node parent(Node node) {
        return node.getParentNode().orElseThrow();
    }
}
