package dev.avila.alloc.report;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/** What all charts have in common: colours, as in {@code page.css}, fonts, and the file. */
public final class Look {

    public static final Color INK = new Color(0x1d2733);

    private static final Color LINE = new Color(0xdfe5ea);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final List<Color> SERIES =
            List.of(new Color(0x1c5d99), new Color(0xc4671f), new Color(0x17693c));

    /** Of the file, for each of the chart: screens of twice the density show them all. */
    private static final int PIXELS = 2;

    private Look() {
    }

    /** The colour of a series; after the last comes the first again. */
    public static Color series(int index) {
        return SERIES.get(index % SERIES.size());
    }

    public static void apply(ValueAxis axis) {
        axis.setLabelFont(TEXT);
        axis.setTickLabelFont(TEXT);
    }

    /** Writes {@code plot} as a PNG file; width and height are in pixels of a page. */
    public static void write(XYPlot plot, boolean legend, int width, int height, Path file)
            throws IOException {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(LINE);
        plot.setRangeGridlinePaint(LINE);
        JFreeChart chart = new JFreeChart(null, null, plot, legend);
        chart.setBackgroundPaint(Color.WHITE);
        try (OutputStream out = Files.newOutputStream(file)) {
            ChartUtils.writeScaledChartAsPNG(out, chart, width, height, PIXELS, PIXELS);
        }
    }
}
