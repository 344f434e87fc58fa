package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.JmlSource;
import dev.avila.alloc.prover.jml.MethodSpec;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page for an assessor, in one file that needs no other. */
final class Certificate {

    private final String subject;
    private final KeyView view;
    private final Contracts contracts;
    private final Assumptions assumptions;
    private final GoldenFiles golden;
    private final Report report;

    /** {@code subject} is what the page is about: this library or somebody's folder. */
    Certificate(String subject, KeyView view, Contracts contracts, Assumptions assumptions,
            GoldenFiles golden, Report report) {
        this.subject = subject;
        this.view = view;
        this.contracts = contracts;
        this.assumptions = assumptions;
        this.golden = golden;
        this.report = report;
    }

    /** The page; {@code partial} if not all contracts were tried. */
    String page(List<Verdict> verdicts, List<Lemmas.Verdict> lemmas,
            List<MustFail.Rejection> rejections, boolean partial) throws IOException {
        PropertyTable table = new PropertyTable(verdicts);
        Map<String, Object> model = new LinkedHashMap<>();
        long closed = verdicts.stream().filter(Verdict::closed).count();
        model.put("subject", subject);
        model.put("library", subject.equals(LibraryProof.NAME));
        model.put("proved", closed == verdicts.size() && !report.failed());
        model.put("partial", partial);
        model.put("closed", closed);
        model.put("total", verdicts.size());
        model.put("date", LocalDate.now().toString());
        model.put("keyVersion", Versions.read().get("key.core"));
        model.put("properties", Stream.of(Property.values())
                .map(p -> Map.of("word", p.word(), "meaning", p.meaning())).toList());
        model.put("columns", Property.values().length + 5);
        model.put("rows", rows(table, verdicts));
        model.put("sum", sums(table.total(), verdicts));
        model.putAll(sums(table.total(), verdicts));
        model.put("agreement", verdicts.stream().anyMatch(verdict -> openJml(verdict) != null)
                ? Agreement.of(golden.committed()).text() : "");
        model.put("assumptions", TrustBase.assumptions(assumptions, view, !lemmas.isEmpty()));
        model.put("unproved", contracts.unspecified().stream().map(method -> method.type()
                .substring(method.type().lastIndexOf('.') + 1) + "." + method.signature())
                .toList());
        model.put("empty", contracts.empty());
        model.put("guarded", guarded());
        model.put("lemmas", lemmas.stream().map(lemma -> Map.of("name", lemma.lemma(), "prover",
                lemma.prover(), "closed", lemma.closed(), "seconds", seconds(lemma.seconds())))
                .toList());
        model.put("wrong", rejections.stream().map(r -> Map.of("name", r.type(), "text",
                r.error(), "rejected", r.rejected())).toList());
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
        configuration.setLogTemplateExceptions(false);
        StringWriter page = new StringWriter();
        try {
            configuration.getTemplate("certificate.ftlh").process(model, page);
            return page.toString();
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map<String, Object>> rows(PropertyTable table, List<Verdict> verdicts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String previous = "";
        for (Map.Entry<String, PropertyTable.Row> row : table.rows().entrySet()) {
            Map<String, Object> model = row(row.getKey(), row.getValue(), verdicts.stream()
                    .filter(verdict -> verdict.contract().type().equals(row.getKey())).toList());
            String group = row.getKey().replaceAll("\\.?[^.]*$", "");
            model.put("group", group.equals(previous) ? "" : group);
            rows.add(model);
            previous = group;
        }
        return rows;
    }

    private Map<String, Object> row(String type, PropertyTable.Row row, List<Verdict> verdicts) {
        Map<String, Object> model = sums(row, verdicts);
        model.put("name", type);
        model.put("simpleName", type.substring(type.lastIndexOf('.') + 1));
        model.put("proved", row.proved());
        SourceFile file = view.file(type);
        model.put("file", file.original().toString());
        model.put("sha256", golden.sha256(type));
        TypeSpec spec = contracts.types().get(type);
        model.put("invariants", spec.invariants().stream()
                .map(clause -> clause.keyword() + " " + clause.text().replace("\n", "\n    ") + ";")
                .toList());
        model.put("methods", verdicts.stream()
                .sorted(Comparator.comparing(verdict -> verdict.contract().line()))
                .collect(Collectors.groupingBy(verdict -> verdict.contract().method(),
                        LinkedHashMap::new, Collectors.toList()))
                .values().stream().map(this::method).toList());
        return model;
    }

    private Map<String, Object> sums(PropertyTable.Row row, List<Verdict> verdicts) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("cells", Stream.of(Property.values()).map(property -> Map.of(
                "text", row.cell(property).replace("-", ""),
                "style", row.cell(property).equals("-") ? "none"
                        : row.open(property) ? "open" : "ok")).toList());
        model.put("contracts", row.contracts());
        long byOpenJml = verdicts.stream().map(this::openJml)
                .filter(line -> line != null && line.closed()).count();
        model.put("openjml", byOpenJml == verdicts.size() ? Long.toString(byOpenJml)
                : byOpenJml + "/" + verdicts.size());
        model.put("steps", number(row.steps()));
        model.put("seconds", seconds(row.seconds()));
        return model;
    }

    private Results.Line openJml(Verdict verdict) {
        return golden.committed().byOpenJml(verdict.contract().key());
    }

    /** The cases of one method, and its text. */
    private Map<String, Object> method(List<Verdict> verdicts) {
        ContractCase contract = verdicts.getFirst().contract();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("anchor", contract.type() + "." + contract.method());
        model.put("header", contract.method());
        model.put("code", contract.spec() == null ? "" : code(contract.spec()));
        model.put("cases", verdicts.stream().map(this::caseOf).toList());
        return model;
    }

    private String code(MethodSpec method) {
        SourceFile file = view.file(method.type());
        return JmlSource.methods(file.original().toString(), file.text())
                .getOrDefault(method.line(), method.header());
    }

    private Map<String, Object> caseOf(Verdict verdict) {
        ContractCase contract = verdict.contract();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", contract.id());
        model.put("closed", verdict.closed());
        model.put("prover", verdict.options().prover());
        model.put("steps", number(verdict.outcome().steps()));
        model.put("branches", number(verdict.outcome().branches()));
        model.put("seconds", seconds(verdict.outcome().seconds()));
        model.put("options", golden.line(verdict).options().replace(";", " "));
        model.put("openjml", openJml(verdict) == null ? "" : openJml(verdict).verdict());
        model.put("properties", contract.properties(verdict.options()).stream()
                .map(Property::word).collect(Collectors.joining(", ")));
        model.put("jml", contract.specCase() == null ? ""
                : jml(view.file(contract.spec().type()).text(), contract));
        model.put("todo", verdict.closed() ? "" : report.describe(verdict));
        return model;
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
        return String.format(Locale.ROOT, "%,.1f", seconds);
    }
}
