package dev.avila.alloc.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.util.List;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
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
    private static final int PIXELS = 2;
    private static final double DOT = 7;

    /** The axis ends this factor beyond the outermost point; intervals may leave it. */
    private static final double MARGIN = 2;

    /** The series of the benchmarks without parameters. */
    private static final String ALONE = "one at a time";

    /** Room beside the first and the last row. */
    private static final double HALF_ROW = 0.7;

    private static final Color INK = new Color(0x1d2733);
    private static final Color LINE = new Color(0xdfe5ea);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final Color[] SERIES =
            {new Color(0x1c5d99), new Color(0xc4671f), new Color(0x17693c)};

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
        try (OutputStream out = Files.newOutputStream(file)) {
            ChartUtils.writeScaledChartAsPNG(out, chart(), WIDTH, FRAME + ROW * rows.size(),
                    PIXELS, PIXELS);
        }
    }

    private JFreeChart chart() {
        XYPlot plot = new XYPlot(data, ratios(), names(), dots());
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(LINE);
        plot.setRangeGridlinePaint(LINE);
        plot.addDomainMarker(new ValueMarker(1, INK, new BasicStroke(1)));
        JFreeChart chart = new JFreeChart(null, null, plot, data.getSeriesCount() > 1);
        chart.setBackgroundPaint(Color.WHITE);
        return chart;
    }

    private LogAxis ratios() {
        LogAxis axis = new LogAxis("ours / the other, logarithmic: left of 1 ours takes less time");
        axis.setBase(2);
        axis.setNumberFormatOverride(new DecimalFormat("0.##"));
        axis.setRange(Math.min(least, 1 / MARGIN), Math.max(most, MARGIN));
        axis.setLabelFont(TEXT);
        axis.setTickLabelFont(TEXT);
        return axis;
    }

    private SymbolAxis names() {
        SymbolAxis axis = new SymbolAxis(null, rows.toArray(String[]::new));
        axis.setInverted(true);
        axis.setRange(-HALF_ROW, rows.size() - 1 + HALF_ROW);
        axis.setGridBandsVisible(false);
        axis.setTickLabelFont(TEXT);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private XYErrorRenderer dots() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        for (int series = 0; series < data.getSeriesCount(); series++) {
            renderer.setSeriesPaint(series, SERIES[series % SERIES.length]);
            renderer.setSeriesShape(series, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        }
        return renderer;
    }
}
