package dev.avila.alloc.prover.key;

import de.uka.ilkd.key.control.KeYEnvironment;
import de.uka.ilkd.key.java.abstraction.KeYJavaType;
import de.uka.ilkd.key.logic.op.IProgramMethod;
import de.uka.ilkd.key.parser.Location;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.proof.init.ProofInputException;
import de.uka.ilkd.key.proof.io.ProblemLoaderException;
import de.uka.ilkd.key.settings.ProofSettings;
import de.uka.ilkd.key.speclang.Contract;
import de.uka.ilkd.key.speclang.FunctionalOperationContract;
import de.uka.ilkd.key.util.ExceptionTools;
import de.uka.ilkd.key.util.KeYTypeUtil;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One loaded KeY environment at a time, and the proofs in it. Not thread-safe, as KeY is not. */
final class KeySession {

    /** How KeY labels a term with where it is from. */
    private static final Pattern ORIGIN = Pattern.compile("@ file (\\S+) @ line (\\d+)");

    private KeyEnvironmentSpec loaded;
    private String integers;
    private KeYEnvironment<?> environment;

    /** The contracts that KeY sees in the sources of {@code spec}, ordered by class and line. */
    List<KeyContract> load(KeyEnvironmentSpec spec) throws KeyProblem {
        open(spec, KeyOptions.CHECKED);
        List<KeyContract> contracts = new ArrayList<>();
        for (Contract contract : contracts()) {
            contracts.add(new KeyContract(contract.getName(), contract.getKJT().getFullName(),
                    target(contract), Origins.clauses(contract, environment.getServices()),
                    contract.getTarget() instanceof IProgramMethod method && method.isAbstract(),
                    contract.hasMby()));
        }
        contracts.sort(Comparator.comparing(KeyContract::type).thenComparing(KeySession::firstLine)
                .thenComparing(KeyContract::name));
        return contracts;
    }

    private static int firstLine(KeyContract contract) {
        return contract.clauses().isEmpty() ? 0 : contract.clauses().getFirst().line();
    }

    /** {@code p.Pool[p.Pool::release(int)].JML …} names {@code release(int)}. */
    private static String target(Contract contract) {
        String name = contract.getName();
        int start = name.indexOf("::");
        int end = name.indexOf("].");
        return start < 0 || end < start ? contract.getTarget().name().toString()
                : name.substring(start + 2, end);
    }

    Outcome prove(Request.Prove request) throws KeyProblem {
        Proof proof = open(request.environment(), request.options(), request.contract());
        try {
            Search search = new Search(environment, proof, request.options(), request.last());
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

    /** An empty proof of the contract of that name. */
    private Proof open(KeyEnvironmentSpec spec, KeyOptions options, String name)
            throws KeyProblem {
        open(spec, options.integers());
        Contract contract = contracts().stream()
                .filter(c -> c.getName().equals(name)).findFirst().orElseThrow();
        try {
            Proof proof = environment.createProof(
                    contract.createProofObl(environment.getInitConfig(), contract));
            Definitions.hideOthers(proof, contract.getKJT());
            return proof;
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
        Search search = new Search(environment, environment.getLoadedProof(), request.options(),
                true);
        return search.run(request.file());
    }

    /**
     * Replays a saved proof of a contract. Every rule application is checked; nothing is searched.
     * From the file come the steps only. Sources, contract, lemmas and options are ours.
     */
    Outcome replay(Request.Replay request) throws KeyProblem {
        long start = System.nanoTime();
        Proof proof = open(request.environment(), request.options(), request.contract());
        try {
            Search.configure(proof, request.options(), true);
            String problem = SavedProof.replay(request, proof);
            return new Outcome(request.contract(), problem == null, "", proof.countNodes(),
                    proof.countBranches(), (System.nanoTime() - start) / 1e9, List.of(), problem,
                    Search.uses(proof));
        } catch (IOException e) {
            throw new KeyProblem(request.file() + ": " + e.getMessage());
        } finally {
            proof.dispose();
        }
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
            initialise();
            choose(intRules);
            environment = load(spec.sources(), spec);
            loaded = spec;
            integers = intRules;
        } catch (ProblemLoaderException e) {
            throw problem(e);
        } catch (IOException e) {
            throw new KeyProblem("cannot write a problem for KeY: " + e.getMessage());
        }
    }

    /** KeY knows its options only after it has loaded something; the least does. */
    private static void initialise() throws ProblemLoaderException, IOException {
        if (!ProofSettings.isChoiceSettingInitialised()) {
            Path least = Files.writeString(Files.createTempFile("least", ".key"),
                    "\\problem { true }");
            KeYEnvironment.load(least.toFile()).dispose();
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

    /** Forgets the environment, so that the next proof is made in a fresh one. */
    void close() {
        if (environment != null) {
            environment.dispose();
            environment = null;
            loaded = null;
        }
    }

    /** KeY's complaint with the place it speaks of, without its stack trace. */
    private static KeyProblem problem(Exception exception) {
        String message = ExceptionTools.getMessage(exception);
        String text = message.lines().findFirst().orElse("")
                .replaceAll("<<origin[^>]*>>", "").replaceAll(" expecting \\{.*", "")
                .replaceAll("^line \\d+:\\d+ ", "").replaceAll(" at file:\\S+$", "")
                .replaceAll(" @\\d+/\\d+ in \"FILE:.*", "").replaceAll("\\.$", "");
        try {
            Location location = ExceptionTools.getLocation(exception);
            if (location != null && location.getFileURI()
                    .filter(uri -> "file".equals(uri.getScheme())).isPresent()) {
                return new KeyProblem(Path.of(location.getFileURI().get()) + ":"
                        + location.getPosition().line() + ": " + text);
            }
        } catch (MalformedURLException e) {
            return new KeyProblem(text + " (place unknown)");
        }
        Matcher origin = ORIGIN.matcher(message);
        return new KeyProblem(origin.find()
                ? origin.group(1) + ":" + origin.group(2) + ": " + text : text);
    }
}
