package dev.avila.alloc.prover.mutate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One change that PIT made to a class, and whether a test noticed. */
record Mutant(String type, String method, int line, String mutator, String change,
        boolean killed) {

    /** What names a survivor from run to run; line numbers would change with every edit. */
    record Key(String type, String method, String mutator, String change) { }

    static List<Mutant> read(Document report) {
        var mutations = report.getElementsByTagName("mutation");
        return IntStream.range(0, mutations.getLength())
                .mapToObj(i -> of((Element) mutations.item(i)))
                .sorted(Comparator.comparing(Mutant::type).thenComparing(Mutant::line)).toList();
    }

    private static Mutant of(Element mutation) {
        String mutator = text(mutation, "mutator");
        return new Mutant(text(mutation, "mutatedClass").replaceAll("\\$.*", ""),
                text(mutation, "mutatedMethod").replace("<init>", "constructor"),
                Integer.parseInt(text(mutation, "lineNumber")),
                mutator.substring(mutator.lastIndexOf('.') + 1).replaceAll("Mutator(_.*)?$", ""),
                text(mutation, "description").replaceAll(" for \\S+$", "")
                        .replaceAll("\\S+/(\\w+::)", "$1"),
                killed(mutation));
    }

    /** PIT says "detected" also of a mutant that it could not run. */
    private static boolean killed(Element mutation) {
        return mutation.getAttribute("detected").equals("true")
                && !mutation.getAttribute("status").equals("RUN_ERROR");
    }

    private static String text(Element parent, String tag) {
        return parent.getElementsByTagName(tag).item(0).getTextContent();
    }

    Key key() {
        return new Key(type, method, mutator, change);
    }

    String packageName() {
        return type.substring(0, type.lastIndexOf('.'));
    }

    String simpleName() {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
