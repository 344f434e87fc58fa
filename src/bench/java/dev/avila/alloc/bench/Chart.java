package dev.avila.alloc.bench;

import dev.avila.alloc.report.Look;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** The ratios of a group, a row each, as points with their intervals on a logarithmic scale. */
final class Chart {

    private static final int WIDTH = 1000;
    private static final int ROW = 20;
    private static final int FRAME = 90;
    private static final double DOT = 7;

    /** The axis ends this factor beyond the outermost point; intervals may leave it. */
    private static final double MARGIN = 2;

    /** The series of the benchmarks without parameters. */
    private static final String ALONE = "one at a time";

    /** Room beside the first and the last row. */
    private static final double HALF_ROW = 0.7;

    private final XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    private final List<String> rows;
    private final double least;
    private final double most;

    Chart(List<Pair> pairs) {
        rows = pairs.stream().map(Pair::name).distinct().toList();
        least = pairs.stream().mapToDouble(pair -> pair.ratio().value()).min().orElse(1) / MARGIN;
        most = pairs.stream().mapToDouble(pair -> pair.ratio().value()).max().orElse(1) * MARGIN;
        pairs.forEach(this::add);
    }

    private void add(Pair pair) {
        String key = pair.ours().parameters().isEmpty() ? ALONE : pair.ours().parameters();
        if (data.indexOf(key) < 0) {
            data.addSeries(new XYIntervalSeries(key));
        }
        int row = rows.indexOf(pair.name());
        Ratio ratio = pair.ratio();
        data.getSeries(data.indexOf(key)).add(ratio.value(), Math.max(least, ratio.low()),
                Math.min(most, ratio.high()), row, row, row);
    }

    void write(Path file) throws IOException {
        XYPlot plot = new XYPlot(data, ratios(), names(), dots());
        plot.addDomainMarker(new ValueMarker(1, Look.INK, new BasicStroke(1)));
        Look.write(plot, data.getSeriesCount() > 1, WIDTH, FRAME + ROW * rows.size(), file);
    }

    private LogAxis ratios() {
        LogAxis axis = new LogAxis("ours / the other, logarithmic: left of 1 ours takes less time");
        axis.setBase(2);
        axis.setNumberFormatOverride(new DecimalFormat("0.####"));
        axis.setRange(Math.min(least, 1 / MARGIN), Math.max(most, MARGIN));
        Look.apply(axis);
        return axis;
    }

    private SymbolAxis names() {
        SymbolAxis axis = new SymbolAxis(null, rows.toArray(String[]::new));
        axis.setInverted(true);
        axis.setRange(-HALF_ROW, rows.size() - 1 + HALF_ROW);
        axis.setGridBandsVisible(false);
        Look.apply(axis);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private XYErrorRenderer dots() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        for (int series = 0; series < data.getSeriesCount(); series++) {
            renderer.setSeriesPaint(series, Look.series(series));
            renderer.setSeriesShape(series, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        }
        return renderer;
    }
}
