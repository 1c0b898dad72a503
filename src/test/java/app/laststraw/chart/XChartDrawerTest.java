package app.laststraw.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.laststraw.domain.digest.WeeksChart;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.workspace.Language;
import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class XChartDrawerTest {
    private static final int WIDTH = 800;

    private final XChartDrawer drawer = new XChartDrawer();

    @BeforeAll
    static void thereAreFonts() {
        assumeTrue(Lettering.has("每周报告数"), "no Chinese font on this machine");
    }

    private BufferedImage draw(WeeksChart chart, Language language) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(drawer.draw(chart, language).orElseThrow()));
    }

    private static Set<Integer> coloursOf(BufferedImage image) {
        return IntStream.range(0, image.getHeight())
                .boxed()
                .flatMap(y -> IntStream.range(0, image.getWidth()).mapToObj(x -> image.getRGB(x, y)))
                .collect(Collectors.toSet());
    }

    static Stream<Arguments> shapes() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        Arguments.of(ChartSamples.usual(), language),
                        Arguments.of(ChartSamples.everyArchetype(), language),
                        Arguments.of(ChartSamples.oneWeek(), language),
                        Arguments.of(ChartSamples.largeCounts(), language),
                        Arguments.of(ChartSamples.yearOfNothing(), language),
                        Arguments.of(ChartSamples.strangeNames(), language)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void whateverItsShapeAChartIsAPictureOfTheWidthOfAMessage(WeeksChart chart, Language language) throws IOException {
        BufferedImage image = draw(chart, language);
        assertEquals(WIDTH, image.getWidth());
        assertTrue(image.getHeight() > WIDTH / 2 && image.getHeight() < WIDTH * 2, "height " + image.getHeight());
        assertEquals(Color.WHITE.getRGB(), image.getRGB(1, 1), "it brings its own ground, whatever Slack’s is");
        assertEquals(255, image.getRGB(WIDTH - 1, image.getHeight() - 1) >>> 24, "nothing shines through");
    }

    @Test
    void eachArchetypeIsThereInItsColour() throws IOException {
        Set<Integer> colours = coloursOf(draw(ChartSamples.everyArchetype(), Language.ENGLISH));
        for (Archetype archetype : Archetype.values()) {
            assertTrue(colours.contains(Palette.of(archetype).getRGB()), archetype.name());
        }
        assertFalse(coloursOf(draw(ChartSamples.oneWeek(), Language.ENGLISH))
                .contains(Palette.of(Archetype.NEEDED_IT_YESTERDAY).getRGB()));
    }

    /** The bottom of the stack is the first of the domain, and its legend stands last. */
    @Test
    void theStackKeepsTheOrderOfTheDomain() throws IOException {
        BufferedImage image = draw(ChartSamples.usual(), Language.ENGLISH);
        int lastBar = Plots.LEFT + (int) ((WIDTH - 8 - Plots.LEFT) * 7.25 / 8);
        List<Integer> downwards = IntStream.range(0, ReportBars.HEIGHT)
                .mapToObj(y -> image.getRGB(lastBar, y))
                .filter(colour -> colour == Palette.of(Archetype.LATE_PAYER).getRGB()
                        || colour == Palette.of(Archetype.NEEDED_IT_YESTERDAY).getRGB())
                .distinct()
                .toList();
        assertEquals(
                List.of(
                        Palette.of(Archetype.LATE_PAYER).getRGB(),
                        Palette.of(Archetype.NEEDED_IT_YESTERDAY).getRGB()),
                downwards);
    }

    @Test
    void theSameChartIsTheSamePicture() {
        assertArrayEquals(
                drawer.draw(ChartSamples.usual(), Language.ENGLISH).orElseThrow(),
                new XChartDrawer().draw(ChartSamples.usual(), Language.ENGLISH).orElseThrow());
    }

    @Test
    void eachLanguageHasItsOwnPicture() {
        assertNotEquals(
                List.of(drawer.draw(ChartSamples.usual(), Language.ENGLISH).orElseThrow().length),
                List.of(drawer.draw(ChartSamples.usual(), Language.SIMPLIFIED_CHINESE)
                        .orElseThrow()
                        .length));
    }

    @Test
    void whereThereIsNothingToSeeNothingIsDrawn() {
        WeeksChart empty = new WeeksChart(ChartSamples.usual().weeks(), Map.of(), List.of());
        assertEquals(Optional.empty(), drawer.draw(empty, Language.ENGLISH));
        assertEquals(Optional.empty(), drawer.draw(new WeeksChart(List.of(), Map.of(), List.of()), Language.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void archetypesAreToldApartByTheirLettersToo(Archetype archetype) {
        assertEquals(
                List.of(archetype),
                Stream.of(Archetype.values())
                        .filter(other -> Palette.letter(other).equals(Palette.letter(archetype)))
                        .toList());
    }

    @Test
    void itNeedsNoScreen() {
        assertTrue(GraphicsEnvironment.isHeadless());
    }
}
