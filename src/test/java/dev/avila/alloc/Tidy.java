package dev.avila.alloc;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of {@code spec/style.md} as functions from a text to its complaints. */
final class Tidy {

    static final int COLUMNS = 100;
    static final int FILE_LINES = 300;
    static final int METHOD_LINES = 40;

    static final Set<String> PROPERTIES = Set.of("bounds", "alignment", "non-overlap",
        "leak-freedom", "availability", "refusal", "functional");

    private static final Pattern JML = Pattern.compile(
        "/\\*(?:[+-]\\w+)*@(.*?)\\*/|//(?:[+-]\\w+)*@([^\\n]*)", Pattern.DOTALL);
    private static final Pattern ASSUMING = Pattern.compile(
        "\\b(assume|axiom|\\w+_free|nowarn|skipesc|halt|cheat)\\b");
    private static final Pattern TAG = Pattern.compile("//(?![+-]?\\w*@)([^\\n]*)");
    private static final Pattern CASE = Pattern.compile("\\b(normal|exceptional)_behavior\\b");
    private static final Pattern LEFT_TO_DO = Pattern.compile(
        "\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b(?!\\s*\\(?#\\d+)");
    private static final Pattern NAMED_PATH = Pattern.compile(
        "`((?:src|spec|proofs|mutation-reports)/[^`\\s]*)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern PLACEHOLDER = Pattern.compile("[<>*{}…]");

    private Tidy() {
    }

    /** Rules for every text file. */
    static List<String> text(String text) {
        var complaints = new ArrayList<String>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String place = "line " + (i + 1) + ": ";
            if (lines[i].contains("\t")) {
                complaints.add(place + "tab");
            }
            if (lines[i].endsWith(" ") || lines[i].endsWith("\r")) {
                complaints.add(place + "blank at the end");
            }
            if (LEFT_TO_DO.matcher(lines[i]).find()) {
                complaints.add(place + "something left to do has no issue number");
            }
        }
        return complaints;
    }

    static List<String> columns(String text) {
        var complaints = new ArrayList<String>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (COLUMNS < lines[i].codePointCount(0, lines[i].length())) {
                complaints.add("line " + (i + 1) + ": more than " + COLUMNS + " columns");
            }
        }
        return complaints;
    }

    static List<String> proved(String text) {
        var complaints = new ArrayList<String>();
        if (FILE_LINES < text.lines().count() && !deviates(text, 1)) {
            complaints.add("more than " + FILE_LINES + " lines");
        }
        CompilationUnit unit = parse(text);
        for (TypeDeclaration<?> type : unit.getTypes()) {
            contracts(text, type, complaints);
        }
        complaints.addAll(tags(text));
        return complaints;
    }

    static List<String> methods(String text) {
        var complaints = new ArrayList<String>();
        for (CallableDeclaration<?> method : parse(text).findAll(CallableDeclaration.class)) {
            int length = method.getEnd().orElseThrow().line - line(method.getName()) + 1;
            if (METHOD_LINES < length && !deviates(text, 1)) {
                complaints.add(method.getNameAsString() + " has " + length + " lines, more than "
                    + METHOD_LINES);
            }
        }
        return complaints;
    }

    /** Words in JML that assume what should be proved. */
    static List<String> assumptions(String text) {
        var complaints = new ArrayList<String>();
        for (String jml : jml(text)) {
            Matcher word = ASSUMING.matcher(TAG.matcher(jml).replaceAll(""));
            while (word.find()) {
                complaints.add("JML assumes: " + word.group());
            }
        }
        return complaints;
    }

    static List<String> tags(String text) {
        var complaints = new ArrayList<String>();
        for (String jml : jml(text)) {
            Matcher tag = TAG.matcher(jml);
            while (tag.find()) {
                for (String word : tag.group(1).strip().split(",\\s*")) {
                    if (!PROPERTIES.contains(word)) {
                        complaints.add("not a property of the catalogue: " + word);
                    }
                }
            }
        }
        return complaints;
    }

    /** Paths that a page names and links that it holds, if there is nothing behind them. */
    static List<String> deadPaths(String text, Path folder) {
        var complaints = new ArrayList<String>();
        NAMED_PATH.matcher(text).results().map(found -> found.group(1))
            .filter(path -> !PLACEHOLDER.matcher(path).find())
            .filter(path -> !Files.exists(Path.of(path)))
            .forEach(path -> complaints.add("there is no " + path));
        LINK.matcher(text).results().map(found -> found.group(1))
            .filter(link -> !link.contains(":"))
            .filter(link -> !Files.exists(folder.resolve(link)))
            .forEach(link -> complaints.add("there is nothing behind the link " + link));
        return complaints;
    }

    /** The simple name of each public top-level type that a user can make or call directly. */
    static List<String> usableTypes(String text) {
        return parse(text).getTypes().stream()
            .filter(type -> type.isPublic() && type.getMembers().stream().anyMatch(
                member -> member.isConstructorDeclaration()
                    && member.asConstructorDeclaration().isPublic()
                    || member.isMethodDeclaration()
                    && member.asMethodDeclaration().isPublic()
                    && member.asMethodDeclaration().isStatic()))
            .map(type -> type.getNameAsString()).toList();
    }

    static List<Path> javaFiles(Path root) {
        return files(root, ".java");
    }

    static List<Path> files(Path root, String... endings) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void contracts(String text, TypeDeclaration<?> type, List<String> complaints) {
        int from = line(type.getName());
        for (BodyDeclaration<?> member : type.getMembers()) {
            int to = member.getEnd().orElseThrow().line;
            if (member instanceof CallableDeclaration<?> method && method.isPublic()) {
                int name = line(method.getName());
                String head = String.join("\n", text.lines().toList().subList(from, name));
                contract(method.getNameAsString(), String.join("\n", jml(head)), complaints);
            }
            from = to;
        }
    }

    private static void contract(String method, String jml, List<String> complaints) {
        long cases = CASE.matcher(jml).results().count();
        long frames = Pattern.compile("\\bassignable\\b").matcher(jml).results().count();
        if (cases == 0) {
            complaints.add(method + " has no behaviour contract");
        } else if (frames < cases && !Pattern.compile("\\bpure\\b").matcher(jml).find()) {
            complaints.add(method + " has a contract case without a frame");
        }
    }

    private static List<String> jml(String text) {
        return JML.matcher(text).results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).toList();
    }

    private static boolean deviates(String text, int rule) {
        return text.contains("// Deviation from style " + rule + ": ");
    }

    private static int line(Node node) {
        return node.getBegin().orElseThrow().line;
    }

    private static CompilationUnit parse(String text) {
        var settings = new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_25);
        var result = new JavaParser(settings).parse(text);
        return result.getResult().filter(unit -> result.isSuccessful())
            .orElseThrow(() -> new IllegalArgumentException(result.getProblems().toString()));
    }
}
