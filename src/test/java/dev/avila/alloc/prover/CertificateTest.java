package dev.avila.alloc.prover;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.key.Outcome;
import dev.avila.alloc.prover.lower.KeyView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about a made-up class of which one contract is closed and one is open. */
final class CertificateTest {

    private static final String SOURCE = """
            package p;
            class Box {
                //@ public invariant 0 <= size;
                int size;
                /*@ public normal_behavior
                  @   requires size < 9;
                  @   ensures \\result == 1; // bounds
                  @*/
                /*@ pure @*/ int one() { return 1; }
                //-KEY@ public normal_behavior ensures "guarded" != null;
                /*@ public normal_behavior
                  @   ensures 2 < \\result; // alignment
                  @*/
                int two(java.util.List<Box> boxes) { return 2; }
            }
            """;

    @TempDir
    private Path root;

    private String page;

    @BeforeEach
    void render() throws IOException {
        Path proofs = Files.createDirectories(root.resolve("proofs/stubs")).getParent();
        Path source = Files.createDirectories(root.resolve("source"));
        Files.writeString(source.resolve("Box.java"), SOURCE);
        KeyView view = KeyView.ofFolder(source,
                KeyView.ofLibrary(List.of(), Path.of("proofs/stubs")));
        Contracts contracts = new Contracts(view);
        List<Verdict> verdicts = new ArrayList<>();
        for (ContractCase contract : contracts.cases()) {
            verdicts.add(new Verdict(contract, new KeyOptions(KeyOptions.CHECKED, false, 1, 1),
                    new Outcome(contract.key(), contract.method().equals("one()"),
                            Outcome.LONG, 1234, 5, 0.5, List.of(), null, List.of())));
        }
        Results recorded = new Results();
        recorded.put(new Results.Line("p.Box", "one()", "normal_behavior.0", "bounds", "OpenJML",
                "21", "spec-math:bigint", "closed", "", 0, 0, "0.1", ""));
        recorded.write(proofs.resolve("results.csv"));
        ClassOptions options = new ClassOptions(Config.read(), root.resolve("options.csv"));
        page = new Certificate("p", view, contracts, Assumptions.read(),
                new GoldenFiles(view, options, proofs), new Report(view, root)).page(verdicts,
                List.of(new Lemmas.Verdict("mask.smt2", "z3", true, 0.1)),
                List.of(new MustFail.Rejection("p.Wrong", "f: a < b", true)), false);
    }

    private void assertContains(String text) {
        assertTrue(page.contains(text), () -> "no '" + text + "' in\n" + page);
    }

    @Test
    void thePageNeedsNoOtherFile() {
        assertFalse(page.matches("(?is).*(<script|<link|<img|<iframe|\\bsrc=|@import|url\\().*"));
        assertFalse(page.matches("(?is).*href=\"(?!#).*"));
    }

    @Test
    void theVerdictIsOnTop() {
        assertContains("<span class=\"verdict open\">not proved</span>\n"
                + "1 of 2 contracts of 1 class are closed.");
        assertContains("<td class=\"open\">1/2</td>\n<td>1/2</td>\n<td>2,468</td><td>1.0</td>");
    }

    @Test
    void theSecondProverIsNamedWhereItWasTried() {
        assertContains("both provers have proved 0, only KeY 0, only OpenJML 1, neither 0.");
        assertContains("· OpenJML: closed<br>");
        assertFalse(page.contains("OpenJML: open"));
    }

    @Test
    void aContractStandsBesideItsMethod() {
        assertContains("<div class=\"case\">");
        assertContains("<pre>public <b>normal_behavior</b>\n  <b>requires</b> size &lt; 9;\n"
                + "  <b>ensures</b> \\result == 1;<i> // bounds</i></pre>");
        assertContains("<pre>/*@ pure @*/ int one() { return 1; }</pre>");
        assertContains("<code>intRules:arithmeticSemanticsCheckingOF runtimeExceptions:ban</code>");
    }

    @Test
    void theOpenContractIsMarkedAndSaysWhatIsToBeShown() {
        assertContains("<div class=\"case open\">");
        assertContains("<pre class=\"todo\">not proved: p.Box#two(java.util.List&lt;Box&gt;)");
    }

    @Test
    void ofConcreteClassesNothingIsSaidToMeanNothing() {
        assertFalse(page.contains("so of an abstract class nothing"));
    }

    @Test
    void textIsEscaped() {
        assertContains("<h4 id=\"p.Box.two(java.util.List&lt;Box&gt;)\">"
                + "two(java.util.List&lt;Box&gt;)</h4>");
        assertContains("<b>invariant</b> 0 &lt;= size;");
        assertContains("f: a &lt; b");
        assertContains("-KEY public normal_behavior ensures &quot;guarded&quot; != null;");
    }

    @Test
    void everyLinkHasItsTarget() {
        List<String> links = Pattern.compile("href=\"#([^\"]*)\"").matcher(page)
                .results().map(link -> link.group(1)).toList();
        assertTrue(links.contains("p.Box"));
        links.forEach(link -> assertContains("id=\"" + link + "\""));
    }
}
