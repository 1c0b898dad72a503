package app.laststraw.chart;

import app.laststraw.domain.digest.WeeksChart;
import app.laststraw.domain.report.Archetype;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;

/** Reports by week, stacked by archetype: the first of the domain at the bottom, each with its letter where there is room. */
final class ReportBars {
    static final int HEIGHT = 340;
    /** Of the space of a week. */
    private static final double BAR = 0.8;

    private static final double WIDEST = 140;
    private static final int ROOM_FOR_A_LETTER = 22;

    private final WeeksChart weeks;
    private final WeekAxis axis;
    private final double width;
    private final CategoryChart chart;

    ReportBars(WeeksChart weeks, WeekAxis axis, Locale locale) {
        this.weeks = weeks;
        this.axis = axis;
        this.width = Math.min(WIDEST, axis.space() * BAR);
        this.chart = new CategoryChart(Plots.WIDTH, HEIGHT);
        Plots.style(chart.getStyler(), highest(weeks), locale);
        chart.getStyler().setStacked(true).setAvailableSpaceFill(width / axis.space());
        List<Integer> places = IntStream.range(0, weeks.weeks().size()).boxed().toList();
        weeks.reports()
                .forEach((archetype, counts) ->
                        chart.addSeries(archetype.name(), places, counts).setFillColor(Palette.of(archetype)));
    }

    private static int highest(WeeksChart weeks) {
        return IntStream.range(0, weeks.weeks().size())
                .map(week -> weeks.reports().values().stream()
                        .mapToInt(counts -> counts.get(week))
                        .sum())
                .max()
                .orElse(0);
    }

    void paint(Graphics2D canvas) {
        chart.paint(canvas, Plots.WIDTH, HEIGHT);
        for (int week = 0; week < weeks.weeks().size(); week++) {
            int below = 0;
            for (Map.Entry<Archetype, List<Integer>> stacked : weeks.reports().entrySet()) {
                int count = stacked.getValue().get(week);
                if (count > 0) {
                    double top = chart.getScreenYFromChart(below + count);
                    mark(canvas, stacked.getKey(), axis.centre(week), top, chart.getScreenYFromChart(below) - top);
                }
                below += count;
            }
        }
    }

    /** An edge all around, since not every colour stands out from white, and the letter in the middle. */
    private void mark(Graphics2D canvas, Archetype archetype, double centre, double top, double height) {
        canvas.setColor(Palette.INK);
        canvas.draw(new Rectangle2D.Double(centre - width / 2, top, width, height));
        if (height >= ROOM_FOR_A_LETTER && width >= ROOM_FOR_A_LETTER) {
            Color ink = Palette.inkOn(Palette.of(archetype));
            int baseline = (int) Math.round(top + height / 2 + Lettering.KEY.getSize() * 0.36);
            Lettering.writeCentred(canvas, Lettering.KEY, ink, Palette.letter(archetype), (int) centre, baseline);
        }
    }
}
