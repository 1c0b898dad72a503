package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Hindsight;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** “Was it right?”: what was decided and suggested then, how it stands now, and what was answered. */
public final class HindsightMessage {
    private static final String BUTTON = "hindsight_";

    private final Announcement.HindsightAsked asked;
    private final Hindsight hindsight;
    private final String name;
    private final Words words;

    private HindsightMessage(Announcement.HindsightAsked asked, Words words) {
        this.asked = asked;
        this.hindsight = asked.hindsight();
        this.name = Blocks.typed(asked.client().name().text());
        this.words = words;
    }

    /** The value of each is the case's number, a full stop and the ruling's. */
    public static String button(Hindsight.Answer answer) {
        return BUTTON + answer.name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when it is no {@link #button} */
    public static Hindsight.Answer answer(String button) {
        return Hindsight.Answer.valueOf(button.substring(BUTTON.length()).toUpperCase(Locale.ROOT));
    }

    public static RenderedMessage render(Announcement.HindsightAsked asked, Words words) {
        HindsightMessage message = new HindsightMessage(asked, words);
        return new RenderedMessage(words.say("care.hindsight.text", message.name), message.blocks());
    }

    private List<LayoutBlock> blocks() {
        List<LayoutBlock> blocks =
                new ArrayList<>(Blocks.heading(asked.client().name().text()));
        blocks.add(decided());
        blocks.add(Blocks.list(words.say("care.hindsight.now"), now()));
        if (asked.isRepeated()) {
            blocks.addAll(Blocks.paragraphs(words.say("care.hindsight.repeated")));
            return blocks;
        }
        blocks.add(
                hindsight.answer() == null
                        ? RichText.block(RichText.line(RichText.bold(words.say("care.hindsight.question"))))
                        : answered());
        blocks.add(buttons());
        blocks.add(Blocks.note(words.say("care.hindsight.readers")));
        return blocks;
    }

    private LayoutBlock decided() {
        Ruling ruling = hindsight.ruling();
        return Blocks.naming(
                ruling.by(),
                by -> ruling.isOverride()
                        ? words.say(
                                "care.hindsight.otherwise", by, day(ruling.at()), ruling.decision(), ruling.suggested())
                        : words.say("care.hindsight.as_suggested", by, day(ruling.at()), ruling.decision()));
    }

    private List<String> now() {
        Case latest = asked.latest();
        if (asked.client().isArchived()) {
            return List.of(words.say(
                    "care.hindsight.archived", name, day(asked.client().archivedAt())));
        }
        if (latest.isEnded()) {
            return List.of(words.say("care.hindsight.ended", name, day(latest.endedAt())));
        }
        return List.of(
                PresentState.ofCase(name, latest, asked.zone(), words),
                words.say(
                        "care.hindsight.suggested",
                        asked.suggestion().decision(),
                        asked.suggestion().tally().reports(),
                        asked.suggestion().tally().windowDays()));
    }

    private LayoutBlock answered() {
        String key = "care.hindsight.answered." + hindsight.answer().name();
        return Blocks.naming(hindsight.answeredBy(), by -> words.say(key, by, day(hindsight.answeredAt())));
    }

    /** Another answer may take the place of the one that was given. */
    private LayoutBlock buttons() {
        return Blocks.buttons(Arrays.stream(Hindsight.Answer.values())
                .filter(answer -> answer != hindsight.answer())
                .map(this::buttonOf)
                .toArray(ButtonElement[]::new));
    }

    private ButtonElement buttonOf(Hindsight.Answer answer) {
        return ButtonElement.builder()
                .actionId(button(answer))
                .text(Blocks.plain(words.say("care.hindsight.button." + answer.name())))
                .value(hindsight.caseId() + "." + hindsight.number())
                .build();
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(asked.zone()).toLocalDate();
    }
}
