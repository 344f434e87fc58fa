package dev.avila.alloc.prover.jml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A method that exists in JML only, with its contract before it in the same comment.
 *
 * @param jml the comment up to the declaration
 * @param declaration the declaration up to the body
 * @param body the body, with its braces, or a semicolon if nothing defines the method
 * @param name its simple name
 * @param parameters its parameters as written, with their names
 */
record ModelMethod(JmlComment jml, String declaration, String body, String name,
        String parameters) {

    private static final Pattern DECLARATION = Pattern.compile(
            "(?:\\b(?:public|protected|private)\\s+)?\\bmodel\\s[\\w\\s\\[\\]\\\\]*?"
            + "(\\w+)\\s*\\(([^()]*)\\)\\s*(?=[{;])");

    /** The method that {@code comment} declares, if it declares one. */
    static Optional<ModelMethod> in(JmlComment comment) {
        Matcher found = DECLARATION.matcher(comment.text());
        return found.find() ? Optional.of(new ModelMethod(
                new JmlComment(comment.keys(), comment.text().substring(0, found.start()),
                        comment.line()),
                found.group(), comment.text().substring(found.end()).stripTrailing(),
                found.group(1), found.group(2))) : Optional.empty();
    }

    /** The line of its declaration. */
    int line() {
        return jml.line() + (int) jml.text().chars().filter(c -> c == '\n').count();
    }

    /** Its declaration and its body, as the source has them. */
    String text() {
        String last = jml.text().substring(jml.text().lastIndexOf('\n') + 1);
        return (last.replaceAll("\\S", " ") + declaration + body).stripIndent();
    }

    /** Its contract, as that of a method of class {@code type}. */
    MethodSpec spec(String type) {
        String types = Stream.of(parameters.strip().split("\\s*,\\s*"))
                .map(parameter -> parameter.replaceAll("^nullable\\s+|\\s+\\w+$", ""))
                .collect(Collectors.joining(","));
        return new MethodSpec(type, name, types, declaration.replaceAll("\\s+", " ").strip(),
                line(), declaration.contains("pure"), false, ClauseReader.cases(List.of(jml)));
    }
}
