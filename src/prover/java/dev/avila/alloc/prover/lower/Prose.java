package dev.avila.alloc.prover.lower;

import java.util.regex.Pattern;

/** Javadoc of a generic class, read for a primitive form. */
final class Prose {

    private static final Pattern REFERENCES = Pattern.compile("\\bnull\\b|\\bgarbage collector\\b");

    private static final String BETWEEN_SENTENCES =
            "(?<=\\.)(?=\\s)|(?<=<p>)|(?<=/\\*\\*)|(?=\\n? *\\*/$)";

    private Prose() { }

    /** The comment without the sentences that only make sense for references. */
    static String withoutNull(String javadoc) {
        StringBuilder result = new StringBuilder();
        for (String sentence : javadoc.split(BETWEEN_SENTENCES)) {
            result.append(REFERENCES.matcher(sentence).find()
                    ? sentence.replaceAll("(?m)^( *\\* ?)|[^\\n]", "$1") : sentence);
        }
        return result.toString();
    }
}
