package dev.avila.alloc.prover.lower;

import com.github.javaparser.ast.ArrayCreationLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Modifier.Keyword;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.comments.BlockComment;
import com.github.javaparser.ast.comments.JavadocComment;
import com.github.javaparser.ast.comments.LineComment;
import com.github.javaparser.ast.comments.TraditionalJavadocComment;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeArguments;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The Java that KeY 2.12.3 reads, plus what {@link Lowering} erases. All else is refused. */
final class Dialect {

    /** Why a construct is refused, and what to write instead. */
    record Refusal(String reason, String remedy) { }

    private static final Set<Class<? extends Node>> READ = Set.of(
            CompilationUnit.class, PackageDeclaration.class, ImportDeclaration.class, Name.class,
            SimpleName.class, Modifier.class, ClassOrInterfaceDeclaration.class,
            FieldDeclaration.class, ConstructorDeclaration.class, MethodDeclaration.class,
            InitializerDeclaration.class, EnumDeclaration.class, EnumConstantDeclaration.class,
            Parameter.class, VariableDeclarator.class, BlockComment.class, JavadocComment.class,
            TraditionalJavadocComment.class, LineComment.class, ArrayAccessExpr.class,
            ArrayCreationExpr.class, ArrayCreationLevel.class, ArrayInitializerExpr.class,
            AssignExpr.class, BinaryExpr.class, BooleanLiteralExpr.class, CastExpr.class,
            CharLiteralExpr.class, ClassExpr.class, ConditionalExpr.class, DoubleLiteralExpr.class,
            EnclosedExpr.class, FieldAccessExpr.class, InstanceOfExpr.class,
            IntegerLiteralExpr.class, LongLiteralExpr.class, MethodCallExpr.class, NameExpr.class,
            NullLiteralExpr.class, ObjectCreationExpr.class, StringLiteralExpr.class,
            SuperExpr.class, ThisExpr.class, UnaryExpr.class, VariableDeclarationExpr.class,
            AssertStmt.class, BlockStmt.class, BreakStmt.class, CatchClause.class,
            ContinueStmt.class, DoStmt.class, EmptyStmt.class,
            ExplicitConstructorInvocationStmt.class, ExpressionStmt.class, ForEachStmt.class,
            ForStmt.class, IfStmt.class, LabeledStmt.class, ReturnStmt.class, SwitchEntry.class,
            SwitchStmt.class, SynchronizedStmt.class, ThrowStmt.class, TryStmt.class,
            WhileStmt.class, ArrayType.class, ClassOrInterfaceType.class, PrimitiveType.class,
            TypeParameter.class, VoidType.class, WildcardType.class);

    private static final Pattern NEW_NUMBER = Pattern.compile("_|^0[bB]|^0[xX].*[pP]");

    private Dialect() { }

    /** Why KeY's view cannot hold {@code node}, or nothing if it can. */
    static Optional<Refusal> refusal(Node node) {
        if (node instanceof AnnotationExpr || insideAnnotation(node)) {
            return Optional.empty();
        }
        if (!READ.contains(node.getClass())) {
            return refuse("KeY does not read a " + words(node.getClass().getSimpleName()),
                    "write it in plain Java 5, or move it out of the classes to be proved");
        }
        return switch (node) {
            case ImportDeclaration i when i.isStatic() ->
                refuse("KeY does not read static imports", "import the class and qualify the name");
            case InstanceOfExpr i when i.getPattern().isPresent() ->
                refuse("KeY does not read instanceof patterns", "cast in a statement of its own");
            case TryStmt t when !t.getResources().isEmpty() ->
                refuse("KeY does not read try-with-resources", "close in a finally block");
            case Parameter p when p.isVarArgs() ->
                refuse("KeY does not read variable arguments", "take an array");
            case SwitchEntry s when s.getType() != SwitchEntry.Type.STATEMENT_GROUP ->
                refuse("KeY does not read arrow cases", "write case labels with break");
            case SwitchEntry s when s.getLabels().size() > 1 ->
                refuse("KeY does not read several labels in one case", "write one case a label");
            case SwitchEntry s when s.getLabels().getFirst()
                    .filter(Expression::isNullLiteralExpr).isPresent() ->
                refuse("KeY does not read null as a case", "test for null before the switch");
            case LiteralStringValueExpr l when isNumber(l)
                    && NEW_NUMBER.matcher(l.getValue()).find() ->
                refuse("KeY does not read the literal " + l.getValue(),
                        "write it without underscores, in decimal or hexadecimal");
            case Modifier m when m.getKeyword() == Keyword.SEALED
                    || m.getKeyword() == Keyword.NON_SEALED ->
                refuse("KeY does not read sealed types", "make the class final or open");
            case Modifier m when m.getKeyword() == Keyword.DEFAULT ->
                refuse("KeY does not read default methods", "make the interface an abstract class");
            case NodeWithTypeArguments<?> n when !(n instanceof ClassOrInterfaceType)
                    && n.getTypeArguments().isPresent() ->
                refuse("explicit type arguments of a call cannot be erased in place",
                        "leave them to inference");
            default -> Optional.empty();
        };
    }

    private static boolean isNumber(Node node) {
        return node instanceof IntegerLiteralExpr || node instanceof LongLiteralExpr
                || node instanceof DoubleLiteralExpr;
    }

    private static boolean insideAnnotation(Node node) {
        return node.getParentNode().filter(parent -> parent instanceof AnnotationExpr
                || insideAnnotation(parent)).isPresent();
    }

    private static Optional<Refusal> refuse(String reason, String remedy) {
        return Optional.of(new Refusal(reason, remedy));
    }

    /** {@code LambdaExpr} becomes {@code lambda expression}. */
    private static String words(String node) {
        return node.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase()
                .replaceAll("\\bexpr\\b", "expression").replaceAll("\\bstmt\\b", "statement");
    }
}
