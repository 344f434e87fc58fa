package dev.avila.alloc.trace;

import dev.avila.alloc.report.Look;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYItemRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The bytes in use after each step, as lines. */
final class UsageChart {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 240;

    /** More points than pixels would not be seen. */
    private static final int POINTS = WIDTH;

    private final List<Moment> moments;

    UsageChart(Outcome outcome) {
        moments = outcome.moments();
    }

    void write(Path file) throws IOException {
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(line("live", Moment::live));
        data.addSeries(line("range", Moment::range));
        data.addSeries(line("lent", Moment::lent));
        XYPlot plot = new XYPlot(data, axis("step"), axis("bytes"), new StandardXYItemRenderer());
        for (int series = 0; series < data.getSeriesCount(); series++) {
            plot.getRenderer().setSeriesPaint(series, Look.series(series));
        }
        Look.write(plot, true, WIDTH, HEIGHT, file);
    }

    /** Of every step, or of about {@link #POINTS} at equal distances. */
    private XYSeries line(String name, ToLongFunction<Moment> bytes) {
        XYSeries line = new XYSeries(name, false);
        int stride = 1 + moments.size() / POINTS;
        for (int step = 0; step < moments.size(); step += stride) {
            line.add(step + 1, bytes.applyAsLong(moments.get(step)));
        }
        return line;
    }

    private static NumberAxis axis(String name) {
        NumberAxis axis = new NumberAxis(name);
        axis.setNumberFormatOverride(
                new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        Look.apply(axis);
        return axis;
    }
}
