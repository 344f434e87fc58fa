package dev.avila.alloc.bench;

import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** JMH's own output goes into a file; a person sees a line a benchmark, with the time left. */
final class Progress implements InvocationHandler {

    private static final String LEFT = "# Run progress: ";

    private final OutputFormat full;

    /** What has started and was not said yet; JMH tells the time left before each fork. */
    private String starting = "";

    private Progress(PrintStream log) {
        full = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
    }

    static OutputFormat over(PrintStream log) {
        return (OutputFormat) Proxy.newProxyInstance(OutputFormat.class.getClassLoader(),
                new Class<?>[] {OutputFormat.class}, new Progress(log));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("startBenchmark")) {
            starting = name((BenchmarkParams) arguments[0]);
        }
        if (method.getName().equals("println") && !starting.isEmpty()
                && arguments[0].toString().startsWith(LEFT)) {
            System.out.println(arguments[0].toString().substring(LEFT.length()) + ": " + starting);
            starting = "";
        }
        try {
            return method.invoke(full, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String name(BenchmarkParams params) {
        StringBuilder name = new StringBuilder(
                params.getBenchmark().replaceFirst(".*\\.bench\\.", ""));
        params.getParamsKeys().forEach(key ->
                name.append(' ').append(key).append('=').append(params.getParam(key)));
        return name.toString();
    }
}
