package dev.avila.alloc.prover;

import dev.avila.alloc.prover.key.KeyContract;
import dev.avila.alloc.prover.key.KeyEnvironmentSpec;
import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.key.KeyProblem;
import dev.avila.alloc.prover.key.Outcome;
import dev.avila.alloc.prover.key.Request;
import dev.avila.alloc.prover.key.WorkerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A crew of proving processes, one a core, that share a queue of tasks. */
final class Campaign implements AutoCloseable {

    /** Something a worker does about one contract. */
    interface Task {

        ContractCase contract();

        KeyOptions options();

        KeyEnvironmentSpec environment();

        /** {@code last}: there is no further attempt. */
        Outcome run(WorkerProcess worker, boolean last) throws IOException, KeyProblem;
    }

    /** Search for a proof; {@code proofFile} is that of {@link Request.Prove}. */
    record ProveTask(ContractCase contract, KeyOptions options, KeyEnvironmentSpec environment,
            String keyName, String proofFile) implements Task {

        @Override
        public Outcome run(WorkerProcess worker, boolean last) throws IOException, KeyProblem {
            return worker.prove(
                    new Request.Prove(environment, keyName, options, proofFile, last));
        }
    }

    /** Check that a saved proof is one of the contract. */
    record ReplayTask(ContractCase contract, KeyOptions options, KeyEnvironmentSpec environment,
            String keyName, String file) implements Task {

        @Override
        public Outcome run(WorkerProcess worker, boolean last) throws IOException, KeyProblem {
            return worker.replay(new Request.Replay(environment, keyName, options, file));
        }
    }

    /** A worker loads the sources anew for another environment or integer semantics. */
    static final Comparator<Task> BY_ENVIRONMENT = Comparator.comparing(task ->
            task.environment().lemmas() + task.options().integers());

    private final List<WorkerProcess> workers = new ArrayList<>();
    private final ExecutorService threads;

    Campaign(int size) throws IOException {
        for (int i = 0; i < size; i++) {
            workers.add(WorkerProcess.start(Layout.WORKERS.resolve("worker-" + i)));
        }
        threads = Executors.newFixedThreadPool(size);
    }

    /** The contracts of an environment; every worker has it loaded afterwards. */
    List<KeyContract> load(KeyEnvironmentSpec environment) throws IOException, KeyProblem {
        List<Future<List<KeyContract>>> answers = new ArrayList<>();
        for (WorkerProcess worker : workers) {
            answers.add(threads.submit(() -> worker.load(environment)));
        }
        List<KeyContract> contracts = List.of();
        for (Future<List<KeyContract>> answer : answers) {
            contracts = get(answer);
        }
        return contracts;
    }

    /** Proves the problem that a {@code .key} file states. */
    Outcome problem(Path file, KeyOptions options) throws IOException, KeyProblem {
        return get(threads.submit(() ->
                workers.get(0).prove(new Request.Problem(file.toString(), options))));
    }

    /**
     * A short search for each but those that are {@code known} to need more, then a long one for
     * what is still open. The second is in a fresh environment, as KeY's search depends on what the
     * environment was used for before.
     */
    List<Verdict> runTwice(String name, List<? extends Task> tasks, Predicate<ContractCase> known)
            throws IOException, KeyProblem {
        Set<ContractCase> open = tasks.stream().map(Task::contract).filter(known)
                .collect(Collectors.toSet());
        List<Verdict> verdicts = run(name, tasks.stream()
                .filter(task -> !open.contains(task.contract())).toList(), false);
        verdicts.stream()
                .filter(verdict -> !verdict.closed() && verdict.outcome().problem() == null)
                .map(Verdict::contract).forEach(open::add);
        if (!open.isEmpty()) {
            for (WorkerProcess worker : workers) {
                get(threads.submit(worker::forget));
            }
            List<Verdict> second = run(name + ", the longer ones", tasks.stream()
                    .filter(task -> open.contains(task.contract())).toList());
            verdicts.removeIf(verdict -> second.stream()
                    .anyMatch(other -> other.contract().equals(verdict.contract())));
            verdicts.addAll(second);
        }
        return verdicts;
    }

    /** Runs all tasks, in their order as far as workers are free. */
    List<Verdict> run(String name, List<? extends Task> tasks) throws IOException, KeyProblem {
        return run(name, tasks, true);
    }

    private List<Verdict> run(String name, List<? extends Task> tasks, boolean last)
            throws IOException, KeyProblem {
        Queue<Task> queue = new ConcurrentLinkedQueue<>(tasks);
        List<Verdict> verdicts = Collections.synchronizedList(new ArrayList<>());
        try (Progress progress = new Progress(name, tasks.size(), last)) {
            List<Future<Void>> crews = new ArrayList<>();
            for (WorkerProcess worker : workers) {
                crews.add(threads.submit(() -> {
                    for (Task task = queue.poll(); task != null; task = queue.poll()) {
                        progress.begin(task.contract());
                        Verdict verdict = attempt(task, worker, last);
                        verdicts.add(verdict);
                        progress.end(verdict);
                    }
                    return null;
                }));
            }
            for (Future<Void> crew : crews) {
                get(crew);
            }
        }
        return verdicts;
    }

    private static Verdict attempt(Task task, WorkerProcess worker, boolean last)
            throws IOException {
        Outcome outcome;
        try {
            outcome = task.run(worker, last);
        } catch (KeyProblem problem) {
            outcome = Outcome.failed(task.contract().key(), problem.getMessage());
        }
        return new Verdict(task.contract(), task.options(), outcome);
    }

    private static <R> R get(Future<R> future) throws IOException, KeyProblem {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case KeyProblem problem -> throw problem;
                case IOException problem -> throw problem;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        workers.forEach(WorkerProcess::close);
    }
}
