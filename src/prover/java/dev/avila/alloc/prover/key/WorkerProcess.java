package dev.avila.alloc.prover.key;

import dev.avila.alloc.prover.lower.Folders;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The near end of a {@link Worker}: one proving process, asked one thing at a time. */
public final class WorkerProcess implements AutoCloseable {

    /** Bytes of memory that a process may take. */
    public static final long MEMORY = 3L << 30;

    private final Process process;
    private final Path log;
    private final ObjectOutputStream requests;
    private final ObjectInputStream answers;

    private WorkerProcess(Process process, Path log) throws IOException {
        this.process = process;
        this.log = log;
        this.requests = new ObjectOutputStream(process.getOutputStream());
        requests.flush();
        this.answers = new ObjectInputStream(process.getInputStream());
    }

    /**
     * Starts a worker with the class path of this JVM. Its home is {@code folder}, so that no
     * settings of the user's own KeY play a part; what it prints goes to {@code worker.log} there,
     * and its temporary files to {@code tmp}.
     */
    public static WorkerProcess start(Path folder) throws IOException {
        Folders.delete(folder);
        Path temporary = Files.createDirectories(folder.resolve("tmp")).toAbsolutePath();
        Path log = folder.resolve("worker.log");
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEMORY, "-Xss64m", "-XX:+UseSerialGC", "-Djava.awt.headless=true",
                "-Duser.home=" + folder.toAbsolutePath(), "-Djava.io.tmpdir=" + temporary,
                "-cp", System.getProperty("java.class.path"), Worker.class.getName())
                .redirectError(log.toFile()).directory(new File(".")).start();
        return new WorkerProcess(process, log);
    }

    @SuppressWarnings("unchecked")
    public List<KeyContract> load(KeyEnvironmentSpec environment) throws IOException, KeyProblem {
        return (List<KeyContract>) ask(new Request.Load(environment));
    }

    /** Makes the next proof start in a fresh environment. */
    public Void forget() throws IOException, KeyProblem {
        return (Void) ask(new Request.Forget());
    }

    public Outcome prove(Request.Prove request) throws IOException, KeyProblem {
        return (Outcome) ask(request);
    }

    public Outcome prove(Request.Problem request) throws IOException, KeyProblem {
        return (Outcome) ask(request);
    }

    public Outcome replay(Request.Replay request) throws IOException, KeyProblem {
        return (Outcome) ask(request);
    }

    private Object ask(Request request) throws IOException, KeyProblem {
        try {
            requests.writeObject(request);
            requests.flush();
            Object answer = answers.readObject();
            if (answer instanceof KeyProblem problem) {
                throw problem;
            }
            return answer;
        } catch (ClassNotFoundException e) {
            throw new IOException("worker and master differ", e);
        } catch (IOException e) {
            throw new IOException("a proving process ended; see " + log, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
