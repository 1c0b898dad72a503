package app.laststraw.chart;

import app.laststraw.domain.digest.WeeksChart;
import app.laststraw.domain.digest.WeeksChart.HeatLine;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/** The heat of the hottest clients, each a line with a mark of its own. */
final class HeatLines {
    static final int HEIGHT = 320;
    private static final float THICK = 4.5f;
    private static final int MARK = 17;

    private final XYChart chart;

    /** @param lines as many as {@link Palette#mostLines}, at most */
    HeatLines(WeeksChart weeks, List<HeatLine> lines, Locale locale) {
        this.chart = new XYChart(Plots.WIDTH, HEIGHT);
        Plots.style(chart.getStyler(), highest(lines), locale);
        int count = weeks.weeks().size();
        chart.getStyler().setXAxisMin(-0.5).setXAxisMax(count - 0.5).setMarkerSize(MARK);
        List<Integer> places = IntStream.range(0, count).boxed().toList();
        // The hottest is drawn last, on top of the others.
        for (int index = lines.size() - 1; index >= 0; index--) {
            XYSeries series = chart.addSeries(
                    String.valueOf(index), places, lines.get(index).byWeek());
            series.setMarker(Palette.mark(index));
            series.setMarkerColor(Palette.line(index));
            series.setLineColor(Palette.line(index));
            series.setLineStyle(new BasicStroke(THICK, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        }
    }

    private static double highest(List<HeatLine> lines) {
        return lines.stream()
                .flatMap(line -> line.byWeek().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    void paint(Graphics2D canvas) {
        chart.paint(canvas, Plots.WIDTH, HEIGHT);
    }
}
