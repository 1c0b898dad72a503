package app.laststraw.chart;

import app.laststraw.domain.digest.WeeksChart;
import app.laststraw.domain.workspace.Language;
import app.laststraw.usecase.digest.ChartDrawer;
import app.laststraw.words.Words;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws with XChart, on no screen. The same chart is the same picture each time, as far as the machine’s fonts are the same. */
public final class XChartDrawer implements ChartDrawer {
    private static final Logger log = LoggerFactory.getLogger(XChartDrawer.class);

    /** Empty for a chart with nothing in it, too. */
    @Override
    public Optional<byte[]> draw(WeeksChart chart, Language language) {
        if (chart.isEmpty() || chart.weeks().isEmpty()) {
            return Optional.empty();
        }
        try {
            Words words = Words.in(language);
            if (!Lettering.has(words.say("chart.reports"))) {
                log.warn("no picture for the digest: no font here has the letters of {}", language.tag());
                return Optional.empty();
            }
            return Optional.of(png(new Sheet(chart, words).draw()));
        } catch (IOException | RuntimeException | LinkageError | InternalError fault) {
            // Java finds out that the machine has no fonts, or not what it takes to read them, in any of these ways.
            log.warn("no picture for the digest: it cannot be drawn here", fault);
            return Optional.empty();
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
