package dev.avila.alloc.prover.lower;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ast.CompilationUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a proof sees of a text: its tokens and its JML, not its layout nor its other comments. */
final class NormalForm {

    private static final Pattern MARK = Pattern.compile("/[/*][+\\-\\w$]*@");

    private NormalForm() { }

    static String of(CompilationUnit unit) {
        StringBuilder text = new StringBuilder();
        for (JavaToken token : unit.getTokenRange().orElseThrow()) {
            if (isJml(token)) {
                text.append(words(token.getText())).append('\n');
            } else if (!token.getCategory().isWhitespaceOrComment()) {
                text.append(token.getText()).append('\n');
            }
        }
        return text.toString();
    }

    /** Whether {@code token} is a comment that may be JML for one of the provers. */
    private static boolean isJml(JavaToken token) {
        return token.getCategory().isComment() && MARK.matcher(token.getText()).lookingAt();
    }

    /** The JML comments of {@code unit}, in their order. */
    static List<JavaToken> jmlComments(CompilationUnit unit) {
        return StreamSupport.stream(unit.getTokenRange().orElseThrow().spliterator(), false)
                .filter(NormalForm::isJml).toList();
    }

    /** All JML of {@code unit}. */
    static String jml(CompilationUnit unit) {
        return jmlComments(unit).stream().map(JavaToken::getText).collect(Collectors.joining("\n"));
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
