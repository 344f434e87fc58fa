package dev.avila.alloc.prover.lower;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes KeY's view of a Java source: type parameters erased to their bounds, annotations and
 * supertypes of package {@code view} dropped, every statement, JML comment and line number kept.
 *
 * <p>What it does not know it refuses. It is not trusted: {@link BytecodeEquality} compares the
 * bytecode of its result with the shipped one, method by method.
 */
public final class Lowering {

    private static final Pattern VIEW_IMPORT = Pattern.compile(".*\\.view\\.[A-Z]\\w*");

    private final String file;
    private final CompilationUnit unit;
    private final SourceEdits edits;

    private Lowering(String file, String text) {
        this.file = file;
        this.unit = parse(file, text);
        this.edits = new SourceEdits(text);
    }

    /** The lowered text of {@code text}; {@code file} names it in a refusal. */
    public static String lower(String file, String text) {
        return new Lowering(file, text).lower();
    }

    /** Parses {@code text} or refuses it with the place of its first syntax error. */
    public static CompilationUnit parse(String file, String text) {
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(LanguageLevel.JAVA_21).setTabSize(1);
        ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(text);
        if (!result.isSuccessful()) {
            Problem problem = result.getProblems().get(0);
            int line = problem.getLocation().flatMap(range -> range.getBegin().getRange())
                    .map(range -> range.begin.line).orElse(1);
            throw new RefusedException(file, line,
                    "not Java: " + problem.getMessage().lines().findFirst().orElse("")
                            .replaceAll(", expected .*", ""),
                    "correct the syntax");
        }
        return result.getResult().orElseThrow();
    }

    private String lower() {
        unit.walk(node -> Dialect.refusal(node).ifPresent(refusal -> {
            throw new RefusedException(file, line(node), refusal.reason(), refusal.remedy());
        }));
        unit.findAll(AnnotationExpr.class).forEach(this::blank);
        unit.findAll(ClassOrInterfaceDeclaration.class).forEach(this::eraseType);
        unit.findAll(MethodDeclaration.class).forEach(this::eraseParameters);
        unit.findAll(ConstructorDeclaration.class).forEach(this::eraseParameters);
        unit.findAll(ClassOrInterfaceType.class).forEach(this::eraseReference);
        unit.getImports().forEach(this::dropIfUnused);
        String lowered = edits.apply();
        requireAllJml(parse(file, lowered));
        return lowered;
    }

    /** What is dropped takes no JML with it. */
    private void requireAllJml(CompilationUnit result) {
        Iterator<JavaToken> kept = NormalForm.jmlComments(result).iterator();
        for (JavaToken comment : NormalForm.jmlComments(unit)) {
            if (!kept.hasNext() || !kept.next().getText().equals(comment.getText())) {
                throw new RefusedException(file, comment.getRange().orElseThrow().begin.line,
                        "this JML stands inside of what KeY cannot see",
                        "put it in front of the declaration");
            }
        }
    }

    private void eraseType(ClassOrInterfaceDeclaration type) {
        eraseParameters(type);
        for (ClassOrInterfaceType supertype : type.getExtendedTypes()) {
            if (!type.isInterface() && isView(supertype)) {
                JavaToken keyword = before(supertype, "extends");
                edits.blank(edits.offset(keyword.getRange().orElseThrow().begin),
                        edits.offset(range(supertype).end) + 1);
            }
        }
    }

    private boolean isView(ClassOrInterfaceType type) {
        return unit.getImports().stream().map(ImportDeclaration::getNameAsString)
                .anyMatch(name -> VIEW_IMPORT.matcher(name).matches()
                        && name.endsWith("." + type.getNameAsString()));
    }

    private void eraseParameters(NodeWithTypeParameters<?> declaration) {
        if (!declaration.getTypeParameters().isEmpty()) {
            TypeParameter first = declaration.getTypeParameters().get(0);
            TypeParameter last = declaration.getTypeParameters().getLast().orElseThrow();
            JavaToken open = before(first, "<");
            JavaToken close = last.getTokenRange().orElseThrow().getEnd();
            do {
                close = close.getNextToken().orElseThrow();
            } while (!close.getText().equals(">"));
            edits.blank(edits.offset(open.getRange().orElseThrow().begin),
                    edits.offset(close.getRange().orElseThrow().end) + 1);
        }
    }

    private void eraseReference(ClassOrInterfaceType type) {
        Range name = range(type.getName());
        bound(type).ifPresent(bound -> edits.replace(name, bound));
        if (type.getTypeArguments().isPresent()) {
            edits.blank(edits.offset(name.end) + 1, edits.offset(range(type).end) + 1);
        }
    }

    /** The erasure of {@code type} if it names a type parameter that is in scope. */
    private static Optional<String> bound(ClassOrInterfaceType type) {
        for (Node node = type; node != null; node = node.getParentNode().orElse(null)) {
            if (node instanceof NodeWithTypeParameters<?> declaration
                    && type.getScope().isEmpty()) {
                Optional<TypeParameter> named = declaration.getTypeParameters().stream()
                        .filter(p -> p.getName().equals(type.getName())).findFirst();
                if (named.isPresent()) {
                    return named.map(Lowering::erasure);
                }
            }
        }
        return Optional.empty();
    }

    private static String erasure(TypeParameter parameter) {
        return parameter.getTypeBound().getFirst()
                .map(first -> bound(first).orElse(first.getNameWithScope())).orElse("Object");
    }

    private void dropIfUnused(ImportDeclaration declaration) {
        String name = declaration.getName().getIdentifier();
        Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
        boolean inCode = unit.findAll(SimpleName.class).stream()
                .filter(used -> used.getIdentifier().equals(name))
                .map(Lowering::range)
                .anyMatch(r -> !edits.isBlanked(edits.offset(r.begin), edits.offset(r.end) + 1));
        boolean inJml = word.matcher(NormalForm.jml(unit)).find();
        if (!declaration.isAsterisk() && !inCode && !inJml) {
            blank(declaration);
        }
    }

    private static JavaToken before(Node node, String text) {
        JavaToken token = node.getTokenRange().orElseThrow().getBegin();
        while (!token.getText().equals(text)) {
            token = token.getPreviousToken().orElseThrow();
        }
        return token;
    }

    private void blank(Node node) {
        edits.blank(range(node));
    }

    private static int line(Node node) {
        return node.getRange().map(range -> range.begin.line).orElse(1);
    }

    private static Range range(Node node) {
        return node.getRange().orElseThrow();
    }
}
