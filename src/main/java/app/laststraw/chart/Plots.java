package app.laststraw.chart;

import java.awt.BasicStroke;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;

/** What the two plots have in common, so that they stand on one another week by week. */
final class Plots {
    static final int WIDTH = 800;
    /** From the left edge to where the weeks begin: room for the figures of large counts. */
    static final int LEFT = 96;

    private static final int PADDING = 8;
    /** Below it XChart would put fractions on the axis. */
    private static final double LEAST_TOP = 4;

    private static final double HEADROOM = 1.1;
    /** Below nothing, so that a mark that stands on it is seen whole. */
    private static final double FOOTROOM = 0.05;

    private static final int BETWEEN_FIGURES = 62;

    private Plots() {}

    /** @param highest value to be seen; not negative */
    static void style(AxesChartStyler styler, double highest, Locale locale) {
        double top = Math.max(LEAST_TOP, Math.ceil(highest * HEADROOM));
        styler.setChartBackgroundColor(Palette.PAPER)
                .setPlotBackgroundColor(Palette.PAPER)
                .setPlotBorderVisible(false)
                .setChartTitleVisible(false)
                .setLegendVisible(false)
                .setChartPadding(PADDING)
                .setChartFontColor(Palette.INK)
                .setPlotContentSize(1)
                .setYAxisLeftWidthHint(LEFT)
                .setLocale(locale)
                .setAntiAlias(true);
        styler.setXAxisTicksVisible(false)
                .setAxisTitlesVisible(false)
                .setPlotGridVerticalLinesVisible(false)
                .setPlotGridLinesColor(Palette.FAINT)
                .setPlotGridLinesStroke(new BasicStroke(1.5f))
                .setAxisTicksLineVisible(false)
                .setAxisTicksMarksVisible(false)
                .setAxisTickLabelsFont(Lettering.SMALL)
                .setAxisTickLabelsColor(Palette.INK)
                .setYAxisTickMarkSpacingHint(BETWEEN_FIGURES)
                .setYAxisDecimalPattern("#,##0")
                .setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right)
                .setPlotMargin(0)
                .setYAxisMin(-FOOTROOM * top)
                .setYAxisMax(top);
    }
}
