package dev.avila.alloc.prover.key;

import de.uka.ilkd.key.java.Services;
import de.uka.ilkd.key.java.abstraction.KeYJavaType;
import de.uka.ilkd.key.logic.Sequent;
import de.uka.ilkd.key.logic.SequentFormula;
import de.uka.ilkd.key.logic.Term;
import de.uka.ilkd.key.logic.TermBuilder;
import de.uka.ilkd.key.logic.op.IObserverFunction;
import de.uka.ilkd.key.logic.op.LocationVariable;
import de.uka.ilkd.key.speclang.ClassInvariant;
import java.util.List;
import java.util.stream.StreamSupport;

/** Puts one clause of a class invariant in the place of the whole, KeY's {@code <inv>}. */
final class Invariants {

    private static final int HEAP = 0;
    private static final int OBJECT = 1;

    private final Services services;

    Invariants(Services services) {
        this.services = services;
    }

    /** The clauses, as in the source, of the first class invariant to be shown in a sequent. */
    List<ClassInvariant> in(Sequent sequent) {
        for (SequentFormula formula : sequent.succedent()) {
            Term whole = find(formula.formula());
            if (whole != null) {
                KeYJavaType type = services.getJavaInfo().getKeYJavaType(whole.sub(OBJECT).sort());
                return StreamSupport.stream(services.getSpecificationRepository()
                        .getClassInvariants(type).spliterator(), false).toList();
            }
        }
        return List.of();
    }

    /** Whether {@code term} speaks of a class invariant. */
    static boolean isIn(Term term) {
        return find(term) != null;
    }

    private static Term find(Term term) {
        if (isWhole(term)) {
            return term;
        }
        for (Term sub : term.subs()) {
            Term found = find(sub);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean isWhole(Term term) {
        return term.arity() == 2 && term.op() instanceof IObserverFunction observer
                && observer.name().toString().endsWith("<inv>");
    }

    private LocationVariable self(ClassInvariant clause) {
        return services.getTermBuilder().selfVar(clause.getKJT(), true);
    }

    /** {@code term} with {@code clause} for each class invariant in it. */
    Term only(Term term, ClassInvariant clause) {
        TermBuilder builder = services.getTermBuilder();
        if (isWhole(term)) {
            LocationVariable self = self(clause);
            return builder.apply(builder.parallel(
                    builder.elementary(builder.getBaseHeap(), term.sub(HEAP)),
                    builder.elementary(builder.var(self), term.sub(OBJECT))),
                    clause.getInv(self, services));
        }
        Term[] subs = new Term[term.arity()];
        boolean isSame = true;
        for (int i = 0; i < subs.length; i++) {
            subs[i] = only(term.sub(i), clause);
            isSame &= subs[i] == term.sub(i);
        }
        return isSame ? term : services.getTermFactory().createTerm(term.op(), subs,
                term.boundVars(), term.getLabels());
    }
}
