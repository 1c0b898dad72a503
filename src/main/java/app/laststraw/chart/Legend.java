package app.laststraw.chart;

import app.laststraw.domain.digest.WeeksChart.HeatLine;
import app.laststraw.domain.report.Archetype;
import app.laststraw.words.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** What the colours, letters and marks stand for: one line each, in the order in which the eye meets them. */
final class Legend {
    static final int LINE = 40;
    private static final int LEFT = 24;
    private static final int TEXT = 76;
    private static final int CHIP = 30;
    private static final int MARK = 18;
    private static final int GAP = 20;

    private Legend() {}

    /** From the top of the bars to their bottom. */
    static void archetypes(Graphics2D canvas, Collection<Archetype> stacked, Words words) {
        List<Archetype> downwards = new ArrayList<>(stacked);
        Collections.reverse(downwards);
        int top = 0;
        for (Archetype archetype : downwards) {
            chip(canvas, archetype, top);
            String name = Lettering.legible(words.name(archetype));
            write(canvas, Lettering.fit(canvas, Lettering.PLAIN, name, Plots.WIDTH - TEXT - LEFT), top);
            top += LINE;
        }
    }

    private static void chip(Graphics2D canvas, Archetype archetype, int top) {
        Color ground = Palette.of(archetype);
        canvas.setColor(ground);
        canvas.fillRect(LEFT, top + 4, CHIP, CHIP);
        canvas.setColor(Palette.INK);
        canvas.drawRect(LEFT, top + 4, CHIP, CHIP);
        Lettering.writeCentred(
                canvas,
                Lettering.KEY,
                Palette.inkOn(ground),
                Palette.letter(archetype),
                LEFT + CHIP / 2,
                top + 4 + CHIP - 8);
    }

    /** The hottest first, each with its heat at the end. */
    static void clients(Graphics2D canvas, List<HeatLine> lines, Words words) {
        for (int index = 0; index < lines.size(); index++) {
            HeatLine line = lines.get(index);
            int top = index * LINE;
            int middle = top + LINE / 2;
            canvas.setColor(Palette.line(index));
            canvas.setStroke(new BasicStroke(4));
            canvas.drawLine(LEFT - 8, middle, LEFT + CHIP + 8, middle);
            Palette.mark(index).paint(canvas, LEFT + CHIP / 2.0, middle, MARK);
            String heat =
                    words.say("chart.figure", line.byWeek().get(line.byWeek().size() - 1));
            int room = Plots.WIDTH - LEFT - Lettering.width(canvas, Lettering.BOLD, heat);
            write(
                    canvas,
                    Lettering.fit(canvas, Lettering.PLAIN, Lettering.legible(line.client()), room - TEXT - GAP),
                    top);
            Lettering.write(canvas, Lettering.BOLD, Palette.INK, heat, room, top + 29);
        }
    }

    private static void write(Graphics2D canvas, String text, int top) {
        Lettering.write(canvas, Lettering.PLAIN, Palette.INK, text, TEXT, top + 29);
    }
}
