package app.laststraw.chart;

import app.laststraw.domain.report.Archetype;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The colours, after Okabe and Ito: told apart by whoever sees fewer of them. None of them speaks alone: an archetype has a
 * letter as well, and a client a mark.
 */
final class Palette {
    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x1D1C1D);
    static final Color FAINT = new Color(0xD0D0D0);

    private static final List<Color> LINES =
            List.of(new Color(0xD55E00), new Color(0x0072B2), new Color(0x009E73), new Color(0xA64D79), INK);
    private static final List<Marker> MARKS = List.of(
            SeriesMarkers.CIRCLE,
            SeriesMarkers.SQUARE,
            SeriesMarkers.DIAMOND,
            SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.CROSS);

    private Palette() {}

    static Color of(Archetype archetype) {
        return switch (archetype) {
            case NEEDED_IT_YESTERDAY -> new Color(0xE69F00);
            case LATE_PAYER -> new Color(0x0072B2);
            case NOT_MY_FAULT -> new Color(0x56B4E9);
            case CANT_DECIDE -> new Color(0xD55E00);
            case DISGUISED_UNICORN -> new Color(0x009E73);
            case SELF_PROCLAIMED_EXPERT -> new Color(0xCC79A7);
            case NONE -> new Color(0xBBBBBB);
        };
    }

    /** P, Q, R … in the order of the domain: A to E are grades. */
    static String letter(Archetype archetype) {
        return String.valueOf((char) ('P' + archetype.ordinal()));
    }

    /** What is read best on a colour: light letters on the dark ones. */
    static Color inkOn(Color ground) {
        double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
        return light < 110 ? PAPER : INK;
    }

    /** How many clients can be told apart. */
    static int mostLines() {
        return LINES.size();
    }

    static Color line(int index) {
        return LINES.get(index);
    }

    static Marker mark(int index) {
        return MARKS.get(index);
    }
}
