package dev.avila.alloc.prover.smt;

import com.microsoft.z3.Native;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * z3 as the program that KeY starts, made of the library on the class path: reads SMT-LIB commands
 * from standard input, answers each, ends at {@code (exit)}. So no solver has to be installed.
 */
public final class Z3Program {

    private Z3Program() { }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].contains("version")) {
            System.out.println("Z3 version " + Native.getFullVersion().replaceAll("^Z3 ", ""));
            return;
        }
        long context = Native.mkContext(Native.mkConfig());
        BufferedReader input = new BufferedReader(
                new InputStreamReader(System.in, StandardCharsets.UTF_8));
        StringBuilder command = new StringBuilder();
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            if (line.strip().equals("(exit)")) {
                return;
            }
            command.append(line).append('\n');
            if (isComplete(command)) {
                System.out.print(Native.evalSmtlib2String(context, command.toString()));
                System.out.flush();
                command.setLength(0);
            }
        }
    }

    /** Whether all parentheses are closed; those in comments and quoted names do not count. */
    private static boolean isComplete(CharSequence text) {
        int depth = 0;
        char inside = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside != 0) {
                inside = c == inside ? 0 : inside;
            } else if (c == '|' || c == '"') {
                inside = c;
            } else if (c == ';') {
                inside = '\n';
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return depth == 0 && (inside == 0 || inside == '\n');
    }

    /** Writes an executable file into {@code folder} that runs this class; the file. */
    public static Path install(Path folder) throws IOException {
        Path program = folder.resolve("z3").toAbsolutePath();
        Files.createDirectories(folder);
        Files.writeString(program, "#!/bin/sh\nexec '"
                + Path.of(System.getProperty("java.home"), "bin", "java") + "' -XX:+UseSerialGC"
                + " -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path") + "' "
                + Z3Program.class.getName() + " \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program;
    }
}
