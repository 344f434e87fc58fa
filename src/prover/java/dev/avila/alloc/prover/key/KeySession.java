package dev.avila.alloc.prover.key;

import de.uka.ilkd.key.control.KeYEnvironment;
import de.uka.ilkd.key.java.abstraction.KeYJavaType;
import de.uka.ilkd.key.parser.Location;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.proof.init.ProofInputException;
import de.uka.ilkd.key.proof.io.AbstractProblemLoader.ReplayResult;
import de.uka.ilkd.key.proof.io.ProblemLoaderException;
import de.uka.ilkd.key.settings.ProofSettings;
import de.uka.ilkd.key.speclang.Contract;
import de.uka.ilkd.key.speclang.FunctionalOperationContract;
import de.uka.ilkd.key.util.ExceptionTools;
import de.uka.ilkd.key.util.KeYTypeUtil;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One loaded KeY environment at a time, and the proofs in it. Not thread-safe, as KeY is not. */
final class KeySession {

    private KeyEnvironmentSpec loaded;
    private String integers;
    private KeYEnvironment<?> environment;

    /** The contracts that KeY sees in the sources of {@code spec}, ordered by class and line. */
    List<KeyContract> load(KeyEnvironmentSpec spec) throws KeyProblem {
        open(spec, KeyOptions.CHECKED);
        List<KeyContract> contracts = new ArrayList<>();
        for (Contract contract : contracts()) {
            contracts.add(new KeyContract(contract.getName(), contract.getKJT().getFullName(),
                    target(contract), Origins.firstLine(contract, environment.getServices())));
        }
        contracts.sort(Comparator.comparing(KeyContract::type).thenComparing(KeyContract::line)
                .thenComparing(KeyContract::name));
        return contracts;
    }

    /** {@code p.Pool[p.Pool::release(int)].JML …} names {@code release(int)}. */
    private static String target(Contract contract) {
        String name = contract.getName();
        int start = name.indexOf("::");
        int end = name.indexOf("].");
        return start < 0 || end < start ? contract.getTarget().name().toString()
                : name.substring(start + 2, end);
    }

    /**
     * Proves a contract. KeY's search is not the same twice, as it depends on what the environment
     * was used for before; what stays open may be tried once more in a fresh environment.
     */
    Outcome prove(Request.Prove request) throws KeyProblem {
        Outcome first = attempt(request);
        if (first.closed() || !request.again()) {
            return first;
        }
        close();
        Outcome second = attempt(request);
        return second.closed() ? second : first;
    }

    private Outcome attempt(Request.Prove request) throws KeyProblem {
        open(request.environment(), request.options().integers());
        Contract contract = contracts().stream()
                .filter(c -> c.getName().equals(request.contract())).findFirst().orElseThrow();
        Proof proof = proof(contract);
        try {
            Search search = new Search(environment, proof, request.options());
            Outcome outcome = search.run(request.contract());
            if (outcome.closed() && request.proofFile() != null) {
                SavedProof.write(proof, Path.of(request.proofFile()), request.environment());
            }
            return outcome;
        } catch (IOException e) {
            throw new KeyProblem("cannot save the proof: " + e.getMessage());
        } finally {
            proof.dispose();
        }
    }

    private Proof proof(Contract contract) throws KeyProblem {
        try {
            return environment.createProof(
                    contract.createProofObl(environment.getInitConfig(), contract));
        } catch (ProofInputException e) {
            throw problem(e);
        }
    }

    /** Proves a problem file; what it needs it includes itself. */
    Outcome problem(Request.Problem request) throws KeyProblem {
        close();
        try {
            choose(request.options().integers());
            environment = KeYEnvironment.load(new File(request.file()));
        } catch (ProblemLoaderException e) {
            throw problem(e);
        }
        Search search = new Search(environment, environment.getLoadedProof(), request.options());
        return search.run(request.file());
    }

    /** Replays a saved proof. Every rule application is checked; nothing is searched. */
    Outcome replay(Request.Replay request) throws KeyProblem {
        close();
        long start = System.nanoTime();
        try {
            environment = KeYEnvironment.load(new File(request.file()));
        } catch (ProblemLoaderException e) {
            throw problem(e);
        }
        Proof proof = environment.getLoadedProof();
        ReplayResult replay = environment.getReplayResult();
        String choice = proof.getSettings().getChoiceSettings().getDefaultChoices().get("intRules");
        if (!("intRules:" + request.options().integers()).equals(choice)) {
            return Outcome.failed(request.file(), "proved under " + choice);
        }
        String error = replay.hasErrors() ? replay.getErrorList().get(0).getMessage() : null;
        return new Outcome(request.file(), proof.closed() && error == null, proof.countNodes(),
                proof.countBranches(), (System.nanoTime() - start) / 1e9, List.of(), error);
    }

    private List<Contract> contracts() {
        List<Contract> contracts = new ArrayList<>();
        for (KeYJavaType type : environment.getJavaInfo().getAllKeYJavaTypes()) {
            if (!KeYTypeUtil.isLibraryClass(type)) {
                var repository = environment.getSpecificationRepository();
                repository.getContractTargets(type).forEach(target ->
                        repository.getContracts(type, target).stream()
                                .filter(KeySession::isOfSources).forEach(contracts::add));
            }
        }
        return contracts;
    }

    /** What a class inherits from the JDK, such as getMessage's contract, is not ours to prove. */
    private static boolean isOfSources(Contract contract) {
        return !(contract instanceof FunctionalOperationContract operation)
                || !KeYTypeUtil.isLibraryClass(operation.getSpecifiedIn());
    }

    private void open(KeyEnvironmentSpec spec, String intRules) throws KeyProblem {
        if (spec.equals(loaded) && intRules.equals(integers)) {
            return;
        }
        close();
        try {
            initialise(spec);
            choose(intRules);
            environment = load(spec.sources(), spec);
            loaded = spec;
            integers = intRules;
        } catch (ProblemLoaderException e) {
            throw problem(e);
        }
    }

    /** KeY knows its options only after it has loaded something. */
    private static void initialise(KeyEnvironmentSpec spec) throws ProblemLoaderException {
        if (!ProofSettings.isChoiceSettingInitialised()) {
            load(spec.sources(), spec).dispose();
        }
    }

    private static KeYEnvironment<?> load(String sources, KeyEnvironmentSpec spec)
            throws ProblemLoaderException {
        return KeYEnvironment.load(new File(sources), null, null,
                spec.lemmas().stream().map(File::new).toList());
    }

    private static void choose(String intRules) {
        Map<String, String> choices = KeyOptions.choices(intRules).stream().collect(
                Collectors.toMap(choice -> choice.replaceAll(":.*", ""), choice -> choice));
        ProofSettings.DEFAULT_SETTINGS.getChoiceSettings().setDefaultChoices(choices);
    }

    private void close() {
        if (environment != null) {
            environment.dispose();
            environment = null;
            loaded = null;
        }
    }

    /** KeY's complaint with the place it speaks of, without its stack trace. */
    private static KeyProblem problem(Exception exception) {
        StringBuilder text = new StringBuilder();
        try {
            Location location = ExceptionTools.getLocation(exception);
            if (location != null && location.getFileURI()
                    .filter(uri -> "file".equals(uri.getScheme())).isPresent()) {
                text.append(Path.of(location.getFileURI().get())).append(':')
                        .append(location.getPosition().line()).append(": ");
            }
        } catch (MalformedURLException e) {
            text.append("(place unknown) ");
        }
        return new KeyProblem(text + ExceptionTools.getMessage(exception));
    }
}
