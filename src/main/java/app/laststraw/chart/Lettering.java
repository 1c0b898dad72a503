package app.laststraw.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.stream.Collectors;

/**
 * The letters of the picture. Java’s own family stands for all fonts of the machine together, so that a name may be in any script
 * that one of them has.
 */
final class Lettering {
    static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 26);
    static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 28);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 24);
    /** Within a bar. */
    static final Font KEY = new Font(Font.SANS_SERIF, Font.BOLD, 20);

    private static final String CUT = "…";
    private static final String UNKNOWN = "?";

    private Lettering() {}

    /** Whether the machine has letters for all of it. */
    static boolean has(String text) {
        return PLAIN.canDisplayUpTo(text) < 0;
    }

    /** The text on one line, with a question mark for each letter that the machine does not have. */
    static String legible(String text) {
        return text.codePoints()
                .mapToObj(point -> Character.isISOControl(point) || Character.isWhitespace(point)
                        ? " "
                        : PLAIN.canDisplay(point) ? Character.toString(point) : UNKNOWN)
                .collect(Collectors.joining());
    }

    /** The beginning of the text that is no wider than {@code width} pixels in this font. */
    static String fit(Graphics2D canvas, Font font, String text, int width) {
        if (width(canvas, font, text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(canvas, font, text.substring(0, end).stripTrailing() + CUT) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + CUT;
    }

    static int width(Graphics2D canvas, Font font, String text) {
        return canvas.getFontMetrics(font).stringWidth(text);
    }

    static void write(Graphics2D canvas, Font font, Color ink, String text, int x, int baseline) {
        canvas.setFont(font);
        canvas.setColor(ink);
        canvas.drawString(text, x, baseline);
    }

    static void writeCentred(Graphics2D canvas, Font font, Color ink, String text, int centre, int baseline) {
        write(canvas, font, ink, text, centre - width(canvas, font, text) / 2, baseline);
    }
}
