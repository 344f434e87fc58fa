package dev.avila.alloc.prover.lower;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.comments.Comment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What a proof sees of a text: its tokens and its JML, not its layout nor its other comments. */
final class NormalForm {

    private NormalForm() { }

    static String of(CompilationUnit unit) {
        StringBuilder text = new StringBuilder();
        for (JavaToken token : unit.getTokenRange().orElseThrow()) {
            boolean isComment = token.getCategory().isComment();
            if (isComment ? token.getText().matches("(?s)/[/*][+\\-\\w]*@.*")
                    : !token.getCategory().isWhitespace()) {
                text.append(isComment ? words(token.getText()) : token.getText()).append('\n');
            }
        }
        return text.toString();
    }

    /** All JML of {@code unit}. */
    static String jml(CompilationUnit unit) {
        return unit.getAllComments().stream().map(Comment::getContent)
                .filter(content -> content.matches("(?s)([+-]\\w+)*@.*"))
                .collect(Collectors.joining("\n"));
    }

    /** The text of a stub or lemma file without layout. */
    static String read(Path path) {
        try {
            return words(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(String text) {
        return text.replaceAll("(?m)^\\s*@(?![*/])", " ").replaceAll("\\s+", " ").strip();
    }

    static String sha256(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
