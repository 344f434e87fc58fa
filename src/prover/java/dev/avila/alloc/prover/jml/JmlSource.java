package dev.avila.alloc.prover.jml;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.avila.alloc.prover.lower.Lowering;
import dev.avila.alloc.prover.lower.SourceEdits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the contracts of a source file: what is specified where, with which property tags. */
public final class JmlSource {

    private static final Set<String> INVARIANTS = Set.of("invariant", "initially", "constraint");

    private static final Pattern ASSUMING = Pattern.compile(
            "\\b(assume|assume_redundantly|axiom|\\w+_free|nowarn|skipesc|halt|cheat)\\b"
            + "([^;]*)");

    private static final Set<String> OF_CONTRACTS = Set.of("requires", "pre", "ensures", "post",
            "signals", "exsures", "signals_only");

    /** What a contract inside of a method is about: a block or a loop, other comments between. */
    private static final Pattern BLOCK = Pattern.compile(
            "(?s)(?:\\s|//[^\\n]*|/\\*.*?\\*/)*(?:\\{|(?:for|while|do)\\b|\\w+\\s*:)");

    private final CompilationUnit unit;
    private final List<Comment> comments;
    private final Set<JmlComment> ofMethods = new HashSet<>();

    private JmlSource(String file, String text) {
        this.unit = Lowering.parse(file, text);
        this.comments = unit.getAllComments().stream()
                .sorted(Comparator.comparing(JmlSource::begin)).toList();
    }

    /** The specifications of all types in {@code text}, nested ones too. */
    public static List<TypeSpec> read(String file, String text) {
        return new JmlSource(file, text).types();
    }

    /** All clauses of a source, those in method bodies too. */
    public static List<Clause> clauses(String file, String text) {
        return new JmlSource(file, text).comments.stream().map(JmlComment::of)
                .flatMap(Optional::stream).flatMap(jml -> ClauseReader.all(jml).stream()).toList();
    }

    /** The text of each method and constructor, by the line of its name; no contract before it. */
    public static Map<Integer, String> methods(String file, String text) {
        SourceEdits places = new SourceEdits(text);
        JmlSource source = new JmlSource(file, text);
        Map<Integer, String> methods = new HashMap<>();
        for (CallableDeclaration<?> method : source.unit
                .findAll(CallableDeclaration.class).stream()
                .map(m -> (CallableDeclaration<?>) m).toList()) {
            int start = places.offset(begin(method));
            int lineStart = text.lastIndexOf('\n', start) + 1;
            methods.put(begin(method.getName()).line,
                    text.substring(lineStart, places.offset(end(method)) + 1).stripIndent());
        }
        source.comments.stream().map(JmlComment::of).flatMap(Optional::stream)
                .map(ModelMethod::in).flatMap(Optional::stream)
                .forEach(model -> methods.put(model.line(), model.text()));
        return methods;
    }

    /** Where the JML that KeY reads assumes something, each as the clause that it is. */
    public static List<Clause> assumed(String file, String text) {
        List<Clause> assumed = new ArrayList<>();
        for (Comment comment : new JmlSource(file, text).comments) {
            JmlComment.of(comment).filter(JmlComment::isForKey).ifPresent(jml -> {
                String code = jml.text().replaceAll("//[^\n]*", "");
                ASSUMING.matcher(code).results().forEach(found -> {
                    int line = jml.line() + (int) code.substring(0, found.start(1)).lines().count()
                            - (code.startsWith("\n") ? 0 : 1);
                    assumed.add(new Clause(found.group(1), found.group(2).strip(), line, line,
                            Set.of()));
                });
            });
        }
        return assumed;
    }

    /** The lines of contracts that stand neither before a method nor before a block or loop. */
    public static List<Integer> unattached(String file, String text) {
        JmlSource source = new JmlSource(file, text);
        source.types();
        SourceEdits places = new SourceEdits(text);
        return source.comments.stream()
                .filter(comment -> !BLOCK.matcher(text)
                        .region(places.offset(end(comment)) + 1, text.length()).lookingAt())
                .map(JmlComment::of).flatMap(Optional::stream)
                .filter(jml -> jml.isForKey() && !source.ofMethods.contains(jml))
                .filter(jml -> ClauseReader.all(jml).stream()
                        .anyMatch(clause -> OF_CONTRACTS.contains(clause.keyword())))
                .map(JmlComment::line).toList();
    }

    private List<TypeSpec> types() {
        List<TypeSpec> types = new ArrayList<>();
        for (TypeDeclaration<?> type : unit.findAll(TypeDeclaration.class).stream()
                .map(t -> (TypeDeclaration<?>) t).toList()) {
            types.add(type(type));
        }
        return types;
    }

    private TypeSpec type(TypeDeclaration<?> type) {
        String name = type.getFullyQualifiedName().orElse(type.getNameAsString());
        List<Clause> clauses = new ArrayList<>();
        List<MethodSpec> methods = new ArrayList<>();
        Position from = end(type.getName());
        for (BodyDeclaration<?> member : type.getMembers()) {
            List<JmlComment> before = withoutModels(name, jml(from, headerEnd(member)), methods);
            if (member instanceof CallableDeclaration<?> method) {
                methods.add(method(name, method, before));
            }
            clauses.addAll(ofType(before));
            from = end(member);
        }
        clauses.addAll(ofType(withoutModels(name, jml(from, end(type)), methods)));
        clauses.stream().filter(clause -> clause.keyword().equals(SpecCase.READS))
                .forEach(clause -> methods.add(reads(name, clause)));
        List<Clause> invariants = clauses.stream()
                .filter(clause -> INVARIANTS.contains(clause.keyword())).toList();
        boolean isAbstract = type instanceof ClassOrInterfaceDeclaration declared
                && (declared.isAbstract() || declared.isInterface());
        return new TypeSpec(name, isAbstract, invariants, methods, guarded(type));
    }

    /** Adds to {@code methods} those that {@code comments} declare for KeY; the other comments. */
    private List<JmlComment> withoutModels(String type, List<JmlComment> comments,
            List<MethodSpec> methods) {
        List<JmlComment> others = new ArrayList<>();
        for (JmlComment jml : comments) {
            Optional<ModelMethod> model = ModelMethod.in(jml);
            model.filter(method -> jml.isForKey())
                    .ifPresent(method -> methods.add(method.spec(type)));
            (model.isPresent() ? ofMethods : others).add(jml);
        }
        return others;
    }

    private static List<Clause> ofType(List<JmlComment> comments) {
        return ClauseReader.ofTypes(comments.stream().filter(JmlComment::isForKey).toList());
    }

    /** What the class says that its invariant reads: a contract of its own, as of a method. */
    private static MethodSpec reads(String type, Clause clause) {
        return new MethodSpec(type, "<inv>", "", "", clause.line(), false, false,
                List.of(new SpecCase(SpecCase.READS, List.of(clause), clause.line(),
                        clause.lastLine())));
    }

    /** Those inside of {@code type} and outside of its nested ones; the first has the header's. */
    private List<JmlComment> guarded(TypeDeclaration<?> type) {
        Position from = unit.getType(0) == type ? new Position(0, 0) : begin(type);
        List<JmlComment> nested = type.getMembers().stream()
                .filter(TypeDeclaration.class::isInstance)
                .flatMap(member -> jml(begin(member), end(member)).stream()).toList();
        return jml(from, end(type)).stream().filter(JmlComment::isGuarded)
                .filter(comment -> !nested.contains(comment)).toList();
    }

    private MethodSpec method(String type, CallableDeclaration<?> method, List<JmlComment> jml) {
        ofMethods.addAll(jml);
        List<SpecCase> cases = ClauseReader.cases(
                jml.stream().filter(JmlComment::isForKey).toList());
        boolean pure = jml.stream().anyMatch(c -> c.text().strip().matches(".*\\bpure\\b.*"));
        String parameters = String.join(",", method.getParameters().stream()
                .map(parameter -> parameter.getType().asString()).toList());
        return new MethodSpec(type, method.getNameAsString(), parameters,
                method.getDeclarationAsString().strip(), begin(method.getName()).line,
                pure, !method.findAll(ArrayAccessExpr.class).isEmpty(), cases);
    }

    /** Where the part of a member ends that contract comments may stand in. */
    private static Position headerEnd(BodyDeclaration<?> member) {
        return switch (member) {
            case CallableDeclaration<?> method -> method.findFirst(BlockStmt.class)
                    .map(JmlSource::begin).orElse(end(method));
            case TypeDeclaration<?> nested -> begin(nested.getName());
            default -> end(member);
        };
    }

    private List<JmlComment> jml(Position from, Position to) {
        return comments.stream()
                .filter(c -> from.isBefore(begin(c)) && begin(c).isBefore(to))
                .map(JmlComment::of).flatMap(Optional::stream).toList();
    }

    private static Position begin(Node node) {
        return node.getRange().orElseThrow().begin;
    }

    private static Position end(Node node) {
        return node.getRange().orElseThrow().end;
    }
}
