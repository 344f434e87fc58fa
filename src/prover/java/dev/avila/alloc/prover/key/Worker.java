package dev.avila.alloc.prover.key;

import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/**
 * The main class of a proving process: reads requests, answers each, ends with its input or with
 * the process that started it.
 */
public final class Worker {

    private Worker() { }

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        ProcessHandle.current().parent().ifPresent(parent ->
                parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        ObjectOutputStream answers = new ObjectOutputStream(System.out);
        System.setOut(System.err);
        answers.flush();
        ObjectInputStream requests = new ObjectInputStream(System.in);
        KeySession session = new KeySession();
        while (true) {
            Request request;
            try {
                request = (Request) requests.readObject();
            } catch (EOFException e) {
                System.exit(0);
                return;
            }
            answers.writeObject(answer(session, request));
            answers.flush();
            answers.reset();
        }
    }

    private static Serializable answer(KeySession session, Request request) {
        try {
            return switch (request) {
                case Request.Load load -> (Serializable) session.load(load.environment());
                case Request.Forget forget -> {
                    session.close();
                    yield null;
                }
                case Request.Prove prove -> session.prove(prove);
                case Request.Problem problem -> session.problem(problem);
                case Request.Replay replay -> session.replay(replay);
            };
        } catch (KeyProblem e) {
            return e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            e.printStackTrace();
            return new KeyProblem("KeY failed: " + e);
        }
    }
}
