package app.laststraw.slack.view;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.message.RichText;
import app.laststraw.usecase.digest.NextDigest;
import app.laststraw.usecase.settings.ChangingSettings.Desk;
import app.laststraw.usecase.settings.SettingsChange;
import app.laststraw.usecase.settings.SettingsField;
import app.laststraw.usecase.settings.SettingsForm;
import app.laststraw.words.Words;
import com.slack.api.model.block.element.RichTextElement;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the settings are called, and what is chosen, as somebody reads it. */
final class SettingsWords {
    private final Words words;

    SettingsWords(Words words) {
        this.words = words;
    }

    /** As the form has it, among the others. */
    String label(SettingsField field, Desk desk) {
        return words.say("setup." + field.id(), desk.choices().firm().currency().getCurrencyCode());
    }

    String labels(Collection<SettingsField> fields, Desk desk) {
        return fields.stream().sorted().map(field -> label(field, desk)).collect(separated());
    }

    /** For where it stands alone: what a heading says in the form, or the words beside a box. */
    String title(SettingsField field) {
        return Stream.of(".alone", ".option", "")
                .map(end -> "setup." + field.id() + end)
                .filter(words::has)
                .findFirst()
                .map(words::say)
                .orElseThrow();
    }

    /** What is chosen in a field; people and channels by what Slack calls them. */
    List<RichTextElement> value(SettingsField field, SettingsForm form) {
        return RichText.fill(text(field, form), mentions(field, form).toArray(RichTextElement[]::new))
                .getElements();
    }

    private static List<RichTextElement> mentions(SettingsField field, SettingsForm form) {
        return switch (field) {
            case RED_FLAG_CHANNEL ->
                form.all(field).stream()
                        .map(id -> RichText.channel(new ChannelId(id)))
                        .toList();
            case MANAGERS ->
                form.all(field).stream()
                        .map(id -> RichText.person(new MemberId(id)))
                        .toList();
            default -> List.of();
        };
    }

    /** From what to what. What an hour costs the firm stands in its form alone. */
    List<RichTextElement> change(SettingsChange change) {
        String title = title(change.field());
        if (change.field() == SettingsField.HOURLY_COST) {
            return List.of(RichText.text(title));
        }
        SettingsForm from = alone(change.field(), change.from());
        SettingsForm to = alone(change.field(), change.to());
        List<RichTextElement> mentions = new ArrayList<>(mentions(change.field(), from));
        mentions.addAll(mentions(change.field(), to));
        String sentence = words.say("setup.changed", title, text(change.field(), from), text(change.field(), to));
        return RichText.fill(sentence, mentions.toArray(RichTextElement[]::new)).getElements();
    }

    private static SettingsForm alone(SettingsField field, String text) {
        return new SettingsForm(Collections.singletonMap(field, text));
    }

    /** What is chosen in a field, with a gap for each mention. */
    String text(SettingsField field, SettingsForm form) {
        String text = form.text(field);
        if (text == null) {
            return words.say("setup.none");
        }
        return switch (field) {
            case RED_FLAG_CHANNEL, MANAGERS ->
                form.all(field).stream().map(each -> RichText.gap()).collect(separated());
            case LANGUAGE -> words.say("templates.language." + text);
            case RETENTION -> words.say("setup.retention." + text);
            case DIGEST_DAY -> day(DayOfWeek.valueOf(text));
            case DIGEST_TIME -> time(LocalTime.parse(text));
            case DIGEST_TO ->
                form.all(field).stream()
                        .map(each -> words.say("setup.digest_to." + each))
                        .collect(separated());
            case DEAL_BREAKERS ->
                form.all(field).stream()
                        .map(each -> words.name(RedFlag.valueOf(each)))
                        .collect(separated());
            case MEMBERS_SEE_COUNTS, OWNERS_SEE_REPORTERS, TWO_PERSON_RELEASE, REPORTER_CARE ->
                words.say(Boolean.parseBoolean(text) ? "setup.on" : "setup.off");
            default -> text;
        };
    }

    String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, words.language().locale());
    }

    String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(words.language().locale())
                .format(time)
                // In JDK 20 and later, a narrow blank that not every font has.
                .replace('\u202f', ' ');
    }

    /** When the next digest goes out, and which days it tells of where they are not the usual ones. */
    String nextDigest(Desk desk) {
        NextDigest next = desk.nextDigest();
        if (next == null) {
            return words.say("setup.digest.no_next");
        }
        String when = next.atOnce()
                ? words.say(
                        "setup.digest.at_once",
                        day(next.dueAt().getDayOfWeek()),
                        time(next.dueAt().toLocalTime()))
                : words.say(
                        "setup.digest.next",
                        day(next.dueAt().getDayOfWeek()),
                        next.dueAt().toLocalDate(),
                        time(next.dueAt().toLocalTime()),
                        next.dueAt().getZone().getId());
        return next.isOfUsualLength()
                ? when
                : words.say(
                        "setup.digest.unusual",
                        when,
                        next.days().count(),
                        next.days().first(),
                        next.days().last());
    }

    String digestLine(Desk desk) {
        DigestPlan plan = desk.choices().firm().digest();
        NextDigest next = desk.nextDigest();
        return next == null
                ? words.say("setup.line.DIGEST.none")
                : words.say(
                        next.atOnce() ? "setup.line.DIGEST.at_once" : "setup.line.DIGEST",
                        day(plan.day()),
                        time(plan.time()),
                        text(SettingsField.DIGEST_TO, desk.shown()),
                        next.dueAt().toLocalDate(),
                        time(next.dueAt().toLocalTime()));
    }

    private Collector<CharSequence, ?, String> separated() {
        return Collectors.joining(words.say("list.separator"));
    }
}
