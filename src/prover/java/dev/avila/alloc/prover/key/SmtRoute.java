package dev.avila.alloc.prover.key;

import de.uka.ilkd.key.control.KeYEnvironment;
import de.uka.ilkd.key.macros.AutoPilotPrepareProofMacro;
import de.uka.ilkd.key.macros.FinishSymbolicExecutionMacro;
import de.uka.ilkd.key.macros.ProofMacro;
import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.rule.IBuiltInRuleApp;
import de.uka.ilkd.key.settings.DefaultSMTSettings;
import de.uka.ilkd.key.settings.ProofIndependentSettings;
import de.uka.ilkd.key.settings.ProofSettings;
import de.uka.ilkd.key.settings.StrategySettings;
import de.uka.ilkd.key.smt.SMTProblem;
import de.uka.ilkd.key.smt.SMTRuleApp;
import de.uka.ilkd.key.smt.SMTSolverResult.ThreeValuedTruth;
import de.uka.ilkd.key.smt.SolverLauncher;
import de.uka.ilkd.key.smt.solvertypes.SolverType;
import de.uka.ilkd.key.smt.solvertypes.SolverTypes;
import de.uka.ilkd.key.strategy.StrategyProperties;
import dev.avila.alloc.prover.smt.Z3Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * KeY's second route: symbolic execution first, then by turns a slice of search, which unfolds the
 * class invariant and closes what is easy, and z3 on every leaf that is left. The proof then trusts
 * z3 and KeY's translation too, which its results line says.
 */
final class SmtRoute {

    private static final int[] SLICES = {100, 500, 2_500};
    private static final long SOLVER_MILLIS = 10_000;

    private final KeYEnvironment<?> environment;
    private final Proof proof;
    private final KeyOptions options;
    private final SolverType z3;

    SmtRoute(KeYEnvironment<?> environment, Proof proof, KeyOptions options) {
        this.environment = environment;
        this.proof = proof;
        this.options = options;
        this.z3 = SolverTypes.getSolverTypes().stream()
                .filter(type -> type.getName().equals("Z3")).findFirst().orElseThrow();
    }

    void run() {
        try {
            z3.setSolverCommand(Z3Program.install(Path.of(System.getProperty("user.home")))
                    .toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stopAtFirstOpenGoal(false);
        for (ProofMacro macro : List.of(new FinishSymbolicExecutionMacro(),
                new AutoPilotPrepareProofMacro())) {
            environment.getProofControl().runMacro(proof.root(), macro, null);
            environment.getProofControl().waitWhileAutoMode();
        }
        for (int steps : SLICES) {
            search(steps);
            proof.openGoals().forEach(this::solve);
        }
        stopAtFirstOpenGoal(true);
        search(options.maxSteps());
    }

    private void search(int steps) {
        if (!proof.closed()) {
            for (StrategySettings settings : settings()) {
                settings.setMaxSteps(Math.min(options.maxSteps(),
                        steps * Math.max(1, proof.openGoals().size())));
            }
            environment.getProofControl().startAndWaitForAutoMode(proof);
        }
    }

    private void solve(Goal goal) {
        DefaultSMTSettings settings = new DefaultSMTSettings(proof.getSettings().getSMTSettings(),
                ProofIndependentSettings.DEFAULT_INSTANCE.getSMTSettings(),
                proof.getSettings().getNewSMTSettings(), proof) {
            @Override
            public long getTimeout() {
                return SOLVER_MILLIS;
            }

            @Override
            public long getTimeout(SolverType type) {
                return SOLVER_MILLIS;
            }
        };
        SMTProblem problem = new SMTProblem(goal);
        new SolverLauncher(settings).launch(problem, proof.getServices(), z3);
        if (problem.getFinalResult().isValid() == ThreeValuedTruth.VALID) {
            IBuiltInRuleApp closing = SMTRuleApp.RULE.createApp(z3.getName());
            goal.apply(closing.tryToInstantiate(goal));
        }
    }

    private void stopAtFirstOpenGoal(boolean stop) {
        for (StrategySettings settings : settings()) {
            StrategyProperties strategy = settings.getActiveStrategyProperties();
            strategy.setProperty(StrategyProperties.STOPMODE_OPTIONS_KEY, stop
                    ? StrategyProperties.STOPMODE_NONCLOSE : StrategyProperties.STOPMODE_DEFAULT);
            settings.setActiveStrategyProperties(strategy);
        }
    }

    private List<StrategySettings> settings() {
        return List.of(proof.getSettings().getStrategySettings(),
                ProofSettings.DEFAULT_SETTINGS.getStrategySettings());
    }
}
