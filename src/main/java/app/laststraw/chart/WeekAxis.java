package app.laststraw.chart;

import app.laststraw.domain.digest.Week;
import app.laststraw.words.Words;
import java.awt.Graphics2D;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The weeks below a plot: number and Monday, as many as there is room for, the last one always. */
final class WeekAxis {
    static final int HEIGHT = 76;
    private static final int RIGHT = Plots.WIDTH - 8;
    private static final int GAP = 14;
    private static final int FIRST_LINE = 30;
    private static final int SECOND_LINE = 60;

    private final List<Week> weeks;
    private final Words words;

    WeekAxis(List<Week> weeks, Words words) {
        this.weeks = weeks;
        this.words = words;
    }

    /** The width of one week, in pixels. */
    double space() {
        return (RIGHT - Plots.LEFT) / (double) weeks.size();
    }

    double centre(int week) {
        return Plots.LEFT + space() * (week + 0.5);
    }

    void paint(Graphics2D canvas) {
        int widest = weeks.stream().mapToInt(week -> width(canvas, week)).max().orElse(0);
        int step = Math.max(1, (int) Math.ceil((widest + GAP) / space()));
        for (int index = weeks.size() - 1; index >= 0; index -= step) {
            Week week = weeks.get(index);
            // Half a label may stand out over the plot, but not over the edge.
            int centre = (int) Math.min(centre(index), Plots.WIDTH - widest / 2.0 - 4);
            Lettering.writeCentred(canvas, Lettering.SMALL, Palette.INK, number(week), centre, FIRST_LINE);
            Lettering.writeCentred(canvas, Lettering.SMALL, Palette.INK, monday(week), centre, SECOND_LINE);
        }
    }

    private int width(Graphics2D canvas, Week week) {
        return Math.max(
                Lettering.width(canvas, Lettering.SMALL, number(week)),
                Lettering.width(canvas, Lettering.SMALL, monday(week)));
    }

    private String number(Week week) {
        return words.say("chart.week", week.number());
    }

    private String monday(Week week) {
        return DateTimeFormatter.ofPattern(
                        words.say("chart.day"), words.language().locale())
                .format(week.monday());
    }
}
