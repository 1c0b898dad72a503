package app.laststraw.usecase.script;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.OwnTemplate;
import app.laststraw.domain.script.ScriptRenderer;
import app.laststraw.domain.script.Template;
import app.laststraw.domain.script.TemplateRefused;
import app.laststraw.domain.script.tone.ToneCheck;
import app.laststraw.domain.script.tone.ToneContext;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.script.Wording.Origin;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A manager words a script for the firm. What was drafted before keeps the words that it was drafted with. */
public final class WordingScripts {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Storage storage;
    private final ScriptRenderer renderer;
    private final Scripts scripts;

    public WordingScripts(Storage storage, ScriptRenderer renderer) {
        this.storage = storage;
        this.renderer = renderer;
        this.scripts = new Scripts(renderer);
    }

    /** What a draft of it would be. */
    public sealed interface Preview {
        /** @param findings what is better not sent in it */
        record Ready(DraftText text, List<Finding> findings) implements Preview {
            public Ready {
                findings = List.copyOf(findings);
            }
        }

        /** @param line of the source, counted from 1; 0 when the whole is meant */
        record Faulty(int line, Sentence flaw) implements Preview {}

        record NotAllowed() implements Preview {}
    }

    /** How it went. */
    public sealed interface Outcome {
        /** It is so, now or already. */
        record Saved(Wording now) implements Outcome {}

        /**
         * It cannot be used; the one before stays in force.
         *
         * @param line of the source, counted from 1; 0 when the whole is meant
         */
        record Faulty(int line, Sentence flaw) implements Outcome {}

        /** Somebody changed it since the form was drawn; nothing is saved. */
        record Overtaken(Wording now) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    /** All scripts in one language; empty for whoever is no manager. */
    public Optional<List<Wording>> list(Language language, MemberId person) {
        return storage.read(records -> Roles.isManager(records, person)
                ? Optional.of(Arrays.stream(ScriptId.values())
                        .map(script -> wording(records, script, language))
                        .toList())
                : Optional.empty());
    }

    /** Empty for whoever is no manager. */
    public Optional<Wording> open(ScriptId script, Language language, MemberId person) {
        return storage.read(records ->
                Roles.isManager(records, person) ? Optional.of(wording(records, script, language)) : Optional.empty());
    }

    /**
     * With all that it has to say; nothing is kept.
     *
     * @param sample what fills a blank for the client of the preview
     */
    public Preview preview(
            ScriptId script, Language language, String typed, Function<Blank, String> sample, MemberId person) {
        boolean mayRead = storage.read(records -> Roles.isManager(records, person));
        if (!mayRead) {
            return new Preview.NotAllowed();
        }
        try {
            return preview(renderer.read(script, language, tidy(typed)), script, language, sample);
        } catch (TemplateRefused refused) {
            return new Preview.Faulty(refused.line(), refused.flaw());
        }
    }

    private static Preview preview(
            Template template, ScriptId script, Language language, Function<Blank, String> sample) {
        DraftChoices choices = DraftChoices.of(script, language, true);
        Map<String, String> filled = template.blanks().stream().collect(Collectors.toMap(Blank::name, sample));
        DraftText text = template.render(choices, filled);
        return new Preview.Ready(text, ToneCheck.findings(choices, text, ToneContext.NONE));
    }

    /**
     * @param seen the number of the wording that the form was drawn from; a form that comes twice finds another
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public Outcome save(ScriptId script, Language language, int seen, String typed, MemberId person, Instant now) {
        String source = tidy(typed);
        return storage.write(records -> {
            if (!Roles.isManager(records, person)) {
                return new Outcome.NotAllowed();
            }
            Wording stands = wording(records, script, language);
            if (stands.origin() != Origin.OUTGROWN && source.equals(tidy(stands.source()))) {
                return new Outcome.Saved(stands);
            }
            if (stands.number() != seen) {
                return new Outcome.Overtaken(stands);
            }
            return save(records, stands, source, person, now);
        });
    }

    private Outcome save(Records records, Wording stands, String source, MemberId person, Instant now) {
        try {
            renderer.read(stands.script(), stands.language(), source);
        } catch (TemplateRefused refused) {
            return new Outcome.Faulty(refused.line(), refused.flaw());
        }
        return keep(records, stands, source, "template.saved", person, now);
    }

    /**
     * Back to the wording that the firm did not save: the folder's, or the built-in one.
     *
     * @param seen the number of the wording that the form was drawn from
     * @throws StorageUnavailable when it could not be saved
     */
    public Outcome goBack(ScriptId script, Language language, int seen, MemberId person, Instant now) {
        return storage.write(records -> {
            if (!Roles.isManager(records, person)) {
                return new Outcome.NotAllowed();
            }
            Wording stands = wording(records, script, language);
            if (!stands.isSaved()) {
                return new Outcome.Saved(stands);
            }
            return stands.number() == seen
                    ? keep(records, stands, null, "template.dropped", person, now)
                    : new Outcome.Overtaken(stands);
        });
    }

    private Outcome keep(Records records, Wording stands, String source, String action, MemberId person, Instant now) {
        records.ownTemplates().save(stands.script(), stands.language(), source, person, now);
        String subject = "template:" + stands.script();
        records.audit().note(now, person, action, subject, stands.language().name());
        return new Outcome.Saved(wording(records, stands.script(), stands.language()));
    }

    private Wording wording(Records records, ScriptId script, Language language) {
        OwnTemplate own = records.ownTemplates().latest(script, language).orElse(null);
        boolean saved = own != null && own.source() != null;
        return new Wording(
                script,
                language,
                saved ? originOf(own) : origin(script, language),
                own == null ? 0 : own.number(),
                saved ? own.source() : renderer.source(script, language),
                own == null ? null : own.savedBy(),
                own == null ? null : nameOf(records, own.savedBy()),
                own == null ? null : Weighing.today(records, own.savedAt()));
    }

    private Origin originOf(OwnTemplate own) {
        return scripts.readable(own).isPresent() ? Origin.OWN : Origin.OUTGROWN;
    }

    private Origin origin(ScriptId script, Language language) {
        return renderer.isFromFolder(script, language) ? Origin.FOLDER : Origin.BUILT_IN;
    }

    private static String nameOf(Records records, MemberId person) {
        return records.people()
                .find(person)
                .map(Member::name)
                .filter(name -> !name.isBlank())
                .orElse(null);
    }

    /** Line ends as templates have them, wherever it was pasted from; no line gets another number. */
    private static String tidy(String typed) {
        String bare = typed.startsWith(BYTE_ORDER_MARK) ? typed.substring(1) : typed;
        return bare.lines().collect(Collectors.joining("\n")).stripTrailing();
    }
}
