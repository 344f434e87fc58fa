package dev.avila.alloc.prover.key;

import de.uka.ilkd.key.java.Services;
import de.uka.ilkd.key.logic.Semisequent;
import de.uka.ilkd.key.logic.SequentFormula;
import de.uka.ilkd.key.logic.Term;
import de.uka.ilkd.key.logic.label.OriginTermLabel;
import de.uka.ilkd.key.logic.label.OriginTermLabel.FileOrigin;
import de.uka.ilkd.key.logic.label.OriginTermLabel.Origin;
import de.uka.ilkd.key.speclang.Contract;
import de.uka.ilkd.key.speclang.FunctionalOperationContract;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/** The JML clauses that a KeY formula stems from, read off the labels that KeY puts on it. */
final class Origins {

    private Origins() { }

    /** The first line of the clauses of {@code contract}, 0 if KeY made them up. */
    static int firstLine(Contract contract, Services services) {
        SortedSet<OpenGoal.Place> places = new TreeSet<>();
        if (contract instanceof FunctionalOperationContract operation) {
            var heap = services.getTypeConverter().getHeapLDT().getHeap();
            var vars = operation.getOrigVars();
            collect(operation.getPre(heap, vars.self, vars.params, vars.atPres, services), places);
            collect(operation.getPost(heap, vars.self, vars.params, vars.result, vars.exception,
                    vars.atPres, services), places);
        }
        return places.isEmpty() ? 0 : places.first().line();
    }

    /** The clauses that speak in what is still to be shown. */
    static SortedSet<OpenGoal.Place> places(Semisequent toShow) {
        SortedSet<OpenGoal.Place> places = new TreeSet<>();
        for (SequentFormula formula : toShow) {
            collect(formula.formula(), places);
        }
        return places;
    }

    private static void collect(Term term, SortedSet<OpenGoal.Place> places) {
        if (term.getLabel(OriginTermLabel.NAME) instanceof OriginTermLabel label) {
            add(label.getOrigin(), places);
        }
        term.subs().forEach(sub -> collect(sub, places));
    }

    private static void add(Origin origin, SortedSet<OpenGoal.Place> places) {
        if (origin instanceof FileOrigin file && file.getLine() > 0) {
            String path = file.getFileName().filter(uri -> "file".equals(uri.getScheme()))
                    .map(uri -> Path.of(uri).toString()).orElse("");
            places.add(new OpenGoal.Place(path, file.getLine(), origin.specType.toString()));
        }
    }
}
