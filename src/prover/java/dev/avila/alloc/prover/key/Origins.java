package dev.avila.alloc.prover.key;

import de.uka.ilkd.key.java.Services;
import de.uka.ilkd.key.logic.Semisequent;
import de.uka.ilkd.key.logic.SequentFormula;
import de.uka.ilkd.key.logic.Term;
import de.uka.ilkd.key.logic.label.OriginTermLabel;
import de.uka.ilkd.key.logic.label.OriginTermLabel.FileOrigin;
import de.uka.ilkd.key.logic.label.OriginTermLabel.Origin;
import de.uka.ilkd.key.logic.label.OriginTermLabel.SpecType;
import de.uka.ilkd.key.speclang.Contract;
import de.uka.ilkd.key.speclang.FunctionalOperationContract;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The JML clauses that a KeY formula stems from, read off the labels that KeY puts on it. */
final class Origins {

    private Origins() { }

    /** The places of the clauses of {@code contract}, none if KeY made them up. */
    static List<OpenGoal.Place> clauses(Contract contract, Services services) {
        SortedSet<OpenGoal.Place> places = new TreeSet<>();
        if (contract instanceof FunctionalOperationContract operation) {
            var heap = services.getTypeConverter().getHeapLDT().getHeap();
            var vars = operation.getOrigVars();
            collect(operation.getPre(heap, vars.self, vars.params, vars.atPres, services), places);
            collect(operation.getPost(heap, vars.self, vars.params, vars.result, vars.exception,
                    vars.atPres, services), places);
        }
        return places.stream().filter(place -> place.line() > 0).toList();
    }

    /** The clauses that speak in {@code formulas}. */
    static SortedSet<OpenGoal.Place> places(Semisequent formulas) {
        SortedSet<OpenGoal.Place> places = new TreeSet<>();
        for (SequentFormula formula : formulas) {
            collect(formula.formula(), places);
        }
        return places;
    }

    /** The clauses that speak in {@code term}. */
    static SortedSet<OpenGoal.Place> places(Term term) {
        SortedSet<OpenGoal.Place> places = new TreeSet<>();
        collect(term, places);
        return places;
    }

    /** The clauses that spoke in {@code term} before it was simplified. */
    static SortedSet<OpenGoal.Place> former(Term term) {
        SortedSet<OpenGoal.Place> places = places(term);
        if (term.getLabel(OriginTermLabel.NAME) instanceof OriginTermLabel label) {
            label.getSubtermOrigins().stream()
                    .filter(origin -> origin.specType != SpecType.NONE)
                    .forEach(origin -> places.add(place(origin)));
        }
        return places;
    }

    private static void collect(Term term, SortedSet<OpenGoal.Place> places) {
        if (term.getLabel(OriginTermLabel.NAME) instanceof OriginTermLabel label) {
            Origin origin = label.getOrigin();
            if (origin.specType != SpecType.NONE) {
                places.add(place(origin));
            }
        }
        term.subs().forEach(sub -> collect(sub, places));
    }

    private static OpenGoal.Place place(Origin origin) {
        String path = "";
        int line = 0;
        if (origin instanceof FileOrigin file && file.getLine() > 0) {
            path = file.getFileName().filter(uri -> "file".equals(uri.getScheme()))
                    .map(uri -> Path.of(uri).toString()).orElse("");
            line = file.getLine();
        }
        return new OpenGoal.Place(path, line, origin.specType.toString());
    }
}
