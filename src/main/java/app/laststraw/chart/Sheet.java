package app.laststraw.chart;

import app.laststraw.domain.digest.WeeksChart;
import app.laststraw.domain.digest.WeeksChart.HeatLine;
import app.laststraw.words.Words;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/** The whole picture, from top to bottom: headings, plots, weeks, and what the signs stand for. */
final class Sheet {
    private static final int HEADING = 44;
    private static final int BETWEEN = 24;
    private static final int MARGIN = 12;

    private final WeeksChart weeks;
    private final List<HeatLine> hottest;
    private final Words words;

    Sheet(WeeksChart weeks, Words words) {
        this.weeks = weeks;
        this.hottest = weeks.heat().stream().limit(Palette.mostLines()).toList();
        this.words = words;
    }

    BufferedImage draw() {
        BufferedImage image = new BufferedImage(Plots.WIDTH, height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            prepare(canvas, image);
            canvas.translate(0, MARGIN);
            if (!weeks.reports().isEmpty()) {
                drawReports(canvas);
            }
            if (!hottest.isEmpty()) {
                drawHeat(canvas);
            }
            return image;
        } finally {
            canvas.dispose();
        }
    }

    /** Only what there is takes room. */
    private int height() {
        int reports = weeks.reports().isEmpty()
                ? 0
                : HEADING
                        + ReportBars.HEIGHT
                        + WeekAxis.HEIGHT
                        + Legend.LINE * weeks.reports().size();
        int heat = hottest.isEmpty() ? 0 : HEADING + HeatLines.HEIGHT + WeekAxis.HEIGHT + Legend.LINE * hottest.size();
        return reports + heat + (reports > 0 && heat > 0 ? BETWEEN : 0) + 2 * MARGIN;
    }

    private static void prepare(Graphics2D canvas, BufferedImage image) {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setColor(Palette.PAPER);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
    }

    private void drawReports(Graphics2D canvas) {
        WeekAxis axis = new WeekAxis(weeks.weeks(), words);
        heading(canvas, "chart.reports");
        new ReportBars(weeks, axis, locale()).paint(canvas);
        canvas.translate(0, ReportBars.HEIGHT);
        axis.paint(canvas);
        canvas.translate(0, WeekAxis.HEIGHT);
        Legend.archetypes(canvas, weeks.reports().keySet(), words);
        canvas.translate(0, Legend.LINE * weeks.reports().size() + BETWEEN);
    }

    private void drawHeat(Graphics2D canvas) {
        heading(canvas, "chart.heat");
        new HeatLines(weeks, hottest, locale()).paint(canvas);
        canvas.translate(0, HeatLines.HEIGHT);
        new WeekAxis(weeks.weeks(), words).paint(canvas);
        canvas.translate(0, WeekAxis.HEIGHT);
        Legend.clients(canvas, hottest, words);
    }

    private void heading(Graphics2D canvas, String key) {
        canvas.setStroke(new BasicStroke(1.5f));
        Lettering.write(canvas, Lettering.BOLD, Palette.INK, words.say(key), MARGIN * 2, 36);
        canvas.translate(0, HEADING);
    }

    private Locale locale() {
        return words.language().locale();
    }
}
