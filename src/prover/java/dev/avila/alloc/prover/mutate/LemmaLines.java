package dev.avila.alloc.prover.mutate;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.avila.alloc.prover.jml.JmlSource;
import dev.avila.alloc.prover.jml.MethodSpec;
import dev.avila.alloc.prover.lower.KeyView;
import dev.avila.alloc.prover.lower.Lowering;
import dev.avila.alloc.prover.lower.SourceFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of the lemmas, those that call one, and those of private methods that only lemmas call.
 * A lemma is a {@code void} method that is {@code pure}: its contract tells a proof something, and
 * KeY has proved that it ends, throws nothing and changes nothing. So only a proof can depend on
 * whether it is called, and with what.
 */
final class LemmaLines {

    private final Set<String> lemmas = new HashSet<>();
    private final Map<String, Set<Integer>> lines = new HashMap<>();

    /** Of the sources by their names. */
    LemmaLines(Map<String, String> sources) {
        sources.forEach((name, text) -> findLemmas(name, text));
        sources.forEach((name, text) -> findLines(Lowering.parse(name, text)));
    }

    /** Of what is proved. */
    static LemmaLines of(KeyView library) {
        return new LemmaLines(library.subjects().stream().collect(
                Collectors.toMap(file -> file.original().toString(), SourceFile::text)));
    }

    boolean has(Mutant mutant) {
        return lines.getOrDefault(mutant.type(), Set.of()).contains(mutant.line());
    }

    /** A name that other methods have too is none of a lemma: a call could mean those. */
    private void findLemmas(String file, String text) {
        JmlSource.read(file, text).forEach(type -> {
            Set<String> others = new HashSet<>();
            for (MethodSpec method : type.methods()) {
                boolean lemma = method.pure() && method.header().matches("(.* )?void .*");
                if (!method.isJmlOnly()) {
                    (lemma ? lemmas : others).add(type.simpleName() + "." + method.name());
                }
            }
            lemmas.removeAll(others);
        });
    }

    private void findLines(CompilationUnit unit) {
        String simple = unit.getType(0).getNameAsString();
        Set<Integer> found = lines.computeIfAbsent(unit.getPackageDeclaration()
                .map(name -> name.getNameAsString() + ".").orElse("") + simple,
                name -> new HashSet<>());
        unit.findAll(MethodDeclaration.class).stream()
                .filter(method -> lemmas.contains(simple + "." + method.getName()))
                .forEach(method -> add(found, method));
        unit.findAll(MethodCallExpr.class).stream()
                .filter(call -> isOfType(call) && lemmas.contains(call.getScope()
                        .map(Expression::toString).orElse(simple) + "." + call.getName()))
                .forEach(call -> add(found, call));
        unit.findAll(MethodDeclaration.class).stream()
                .filter(method -> method.isPrivate() && isUsedAt(found, method, unit))
                .forEach(method -> add(found, method));
    }

    /** Whether {@code method} is used, and at {@code lines} only. */
    private static boolean isUsedAt(Set<Integer> lines, MethodDeclaration method,
            CompilationUnit unit) {
        List<Integer> uses = Stream.concat(
                unit.findAll(MethodCallExpr.class).stream()
                        .filter(call -> call.getName().equals(method.getName())),
                unit.findAll(MethodReferenceExpr.class).stream()
                        .filter(use -> use.getIdentifier().equals(method.getNameAsString())))
                .map(use -> use.getBegin().orElseThrow().line).toList();
        return !uses.isEmpty() && lines.containsAll(uses);
    }

    /** Lemmas are called by their own name or by that of their type. */
    private static boolean isOfType(MethodCallExpr call) {
        return call.getScope().map(NameExpr.class::isInstance).orElse(true);
    }

    private static void add(Set<Integer> lines, Node node) {
        node.getRange().ifPresent(range ->
                IntStream.rangeClosed(range.begin.line, range.end.line).forEach(lines::add));
    }
}
