package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.Property;
import dev.avila.alloc.prover.jml.TypeSpec;
import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.lower.KeyView;
import dev.avila.alloc.prover.lower.SourceFile;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page for an assessor: {@code target/certificate/index.html}, in one file. */
final class Certificate {

    private final KeyView view;
    private final Contracts contracts;
    private final Assumptions assumptions;
    private final GoldenFiles golden;

    Certificate(KeyView view, Contracts contracts, Assumptions assumptions, GoldenFiles golden) {
        this.view = view;
        this.contracts = contracts;
        this.assumptions = assumptions;
        this.golden = golden;
    }

    /** Writes the page; {@code partial} if not all contracts of the library were tried. */
    void write(List<Verdict> verdicts, List<Lemmas.Verdict> lemmas,
            List<MustFail.Rejection> rejections, boolean partial) throws IOException {
        Files.createDirectories(Layout.CERTIFICATE.getParent());
        Files.writeString(Layout.CERTIFICATE, page(verdicts, lemmas, rejections, partial));
    }

    /** The text of the page. */
    String page(List<Verdict> verdicts, List<Lemmas.Verdict> lemmas,
            List<MustFail.Rejection> rejections, boolean partial) throws IOException {
        PropertyTable table = new PropertyTable(verdicts);
        Map<String, Object> model = new LinkedHashMap<>();
        long closed = verdicts.stream().filter(Verdict::closed).count();
        model.put("proved", closed == verdicts.size());
        model.put("partial", partial);
        model.put("closed", closed);
        model.put("total", verdicts.size());
        model.put("date", LocalDate.now().toString());
        model.put("keyVersion", Versions.read().get("key.core"));
        model.put("steps", number(table.total().steps()));
        model.put("properties", Stream.of(Property.values())
                .map(p -> Map.of("word", p.word(), "meaning", p.meaning())).toList());
        model.put("rows", table.rows().entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue(), verdicts)).toList());
        model.put("sum", sums(table.total()));
        model.put("assumptions", TrustBase.assumptions(assumptions, view));
        model.put("guarded", guarded());
        model.put("lemmas", lemmas.stream().map(lemma -> Map.of("name", lemma.lemma(), "prover",
                lemma.prover(), "closed", lemma.closed(), "seconds", seconds(lemma.seconds())))
                .toList());
        model.put("wrong", rejections.stream().map(r -> Map.of("name", r.type(), "text",
                r.error(), "rejected", r.rejected())).toList());
        model.put("agreement", verdicts.stream().anyMatch(verdict ->
                golden.committed().byOpenJml(verdict.contract().key()) != null)
                ? Agreement.of(golden.committed()).text() : "");
        model.put("tools", TrustBase.tools());
        model.put("options", String.join("\n", KeyOptions.choices(KeyOptions.CHECKED)));
        return render(model);
    }

    private static String render(Map<String, Object> model) throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Certificate.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        StringWriter page = new StringWriter();
        try {
            configuration.getTemplate("certificate.ftlh").process(model, page);
            return page.toString();
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> row(String type, PropertyTable.Row row, List<Verdict> verdicts) {
        Map<String, Object> model = sums(row);
        model.put("name", type);
        model.put("simpleName", type.substring(type.lastIndexOf('.') + 1));
        model.put("proved", row.proved());
        SourceFile file = view.file(type);
        model.put("file", file == null ? "" : file.original().toString());
        model.put("sha256", file == null ? "" : golden.sha256(type));
        TypeSpec spec = contracts.types().get(type);
        model.put("invariants", spec == null ? List.of() : spec.invariants().stream()
                .map(clause -> clause.keyword() + " " + clause.text() + ";").toList());
        model.put("cases", cases(file, verdicts.stream()
                .filter(verdict -> verdict.contract().type().equals(type)).toList()));
        return model;
    }

    private static Map<String, Object> sums(PropertyTable.Row row) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("cells", Stream.of(Property.values()).map(property -> Map.of(
                "text", row.cell(property),
                "style", row.cell(property).equals("-") ? "none"
                        : row.open(property) ? "open" : "ok")).toList());
        model.put("contracts", row.contracts());
        model.put("steps", number(row.steps()));
        model.put("seconds", seconds(row.seconds()));
        return model;
    }

    private List<Map<String, Object>> cases(SourceFile file, List<Verdict> verdicts) {
        List<Map<String, Object>> cases = new ArrayList<>();
        String previous = "";
        for (Verdict verdict : verdicts) {
            ContractCase contract = verdict.contract();
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("first", !contract.method().equals(previous));
            model.put("anchor", contract.type() + "." + contract.method());
            model.put("header", contract.spec() == null ? contract.method()
                    : contract.spec().header());
            model.put("id", contract.id());
            model.put("closed", verdict.closed());
            model.put("prover", verdict.options().prover());
            model.put("steps", number(verdict.outcome().steps()));
            model.put("branches", number(verdict.outcome().branches()));
            model.put("seconds", seconds(verdict.outcome().seconds()));
            model.put("integers", verdict.options().integers());
            Results.Line other = golden.committed().byOpenJml(contract.key());
            model.put("openjml", other == null ? "" : other.verdict());
            model.put("properties", contract.properties(verdict.options()).stream()
                    .map(Property::word).collect(Collectors.joining(", ")));
            model.put("jml", contract.specCase() == null || file == null ? ""
                    : jml(file.text(), contract));
            cases.add(model);
            previous = contract.method();
        }
        return cases;
    }

    /** The lines of the case as they stand in the source, without comment marks. */
    private static String jml(String source, ContractCase contract) {
        return source.lines().skip(contract.specCase().line() - 1L)
                .limit(contract.specCase().lastLine() - contract.specCase().line() + 1L)
                .map(line -> line.replaceFirst("^\\s*(/\\*@|//@|@\\*/|@)", "")
                        .replaceFirst("\\s*@?\\*/\\s*$", ""))
                .collect(Collectors.joining("\n")).stripIndent().strip();
    }

    private List<Map<String, String>> guarded() {
        List<Map<String, String>> lines = new ArrayList<>();
        contracts.types().values().forEach(type -> type.guarded().forEach(comment ->
                lines.add(Map.of("place", type.simpleName() + ":" + comment.line(),
                        "text", comment.keys() + " " + comment.text().strip()))));
        return lines;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }
}
