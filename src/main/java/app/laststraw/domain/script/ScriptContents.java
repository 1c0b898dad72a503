package app.laststraw.domain.script;

import static app.laststraw.domain.script.Section.REASON;
import static app.laststraw.domain.script.Section.REFERRAL;
import static app.laststraw.domain.script.Section.SOFT_REASON;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.decision.Sentence;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What each script must contain, whoever words it. What a script owes the client stands in every draft of it, however short;
 * what a draft may leave out stands in the section for it.
 */
public final class ScriptContents {
    /** Of the blanks that the app fills; a template may have others, of any type. */
    private static final Map<String, BlankType> TYPES = types();

    private final boolean spoken;
    private final Set<String> always;
    private final Map<Section, Set<String>> sections = new EnumMap<>(Section.class);
    private final Set<Section> refused = EnumSet.noneOf(Section.class);

    private ScriptContents(boolean spoken, String... always) {
        this.spoken = spoken;
        this.always = new LinkedHashSet<>(Set.of(always));
    }

    /**
     * What keeps a template from being used.
     *
     * @param section where it is, or is missing; null where no section is concerned
     * @param blank which one is concerned; null for none
     * @param flaw what is wrong, for the one who writes templates
     */
    public record Lack(Section section, String blank, Sentence flaw) {}

    public static ScriptContents of(ScriptId script) {
        return switch (script) {
            case CONVERSATION -> spoken("project", "end_date", "open_work");
            case STRAIGHT_TALK ->
                written("end_date", "open_work").with(REASON, "facts").with(REFERRAL, "company", "needs");
            case EXCUSE ->
                written("end_date", "service").with(REFERRAL, "company").without(REASON, SOFT_REASON);
            case FEE_INCREASE -> written("fees_from", "fees_link", "service").without(REFERRAL);
            case HEADS_UP -> written("first_time", "second_time").without(REFERRAL, REASON, SOFT_REASON);
            case EXPECTATIONS ->
                written("agreed_scope", "facts", "needed", "needed_by").without(REFERRAL, REASON, SOFT_REASON);
            case SALVAGE_TALK ->
                spoken("facts", "firm_needs", "client_needs", "changes", "changes_from", "review_date")
                        .without(REFERRAL, REASON, SOFT_REASON);
            case END_NOW -> written("conduct", "deliverables", "handover_date").without(REFERRAL, REASON, SOFT_REASON);
            case PHONE_FOLLOW_UP -> spoken("end_date", "open_work").without(REFERRAL, REASON, SOFT_REASON);
        };
    }

    /** The names of the blanks that the app fills. */
    public static Set<String> knownBlanks() {
        return TYPES.keySet();
    }

    /** The first thing that is missing, or is there and must not be; empty where all is well. */
    public Optional<Lack> lack(TemplateOutline template) {
        if (template.isSpoken() != spoken) {
            return Optional.of(new Lack(null, null, flaw(spoken ? "is_spoken" : "is_written")));
        }
        return wrongType(template)
                .or(() -> refusedSection(template))
                .or(() -> missing(null, always, template.always()))
                .or(() -> missingFromSections(template))
                .or(() -> outsideReferral(template));
    }

    private static Optional<Lack> wrongType(TemplateOutline template) {
        return template.types().entrySet().stream()
                .filter(entry -> TYPES.getOrDefault(entry.getKey(), entry.getValue()) != entry.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .map(name -> new Lack(
                        null, name, flaw("wrong_type", name, TYPES.get(name).tag())));
    }

    private Optional<Lack> refusedSection(TemplateOutline template) {
        return refused.stream()
                .filter(template.optional()::containsKey)
                .findFirst()
                .map(section -> new Lack(section, null, flaw("no_such_section", section.tag())));
    }

    private Optional<Lack> missingFromSections(TemplateOutline template) {
        return sections.entrySet().stream()
                .flatMap(wanted -> {
                    Set<String> there = template.optional().getOrDefault(wanted.getKey(), Set.of());
                    return missing(wanted.getKey(), wanted.getValue(), there).stream();
                })
                .findFirst();
    }

    private static Optional<Lack> missing(Section section, Set<String> wanted, Set<String> there) {
        return wanted.stream()
                .filter(name -> !there.contains(name))
                .sorted()
                .findFirst()
                .map(name -> new Lack(
                        section,
                        name,
                        section == null ? flaw("lacks_blank", name) : flaw("lacks_blank_in", name, section.tag())));
    }

    /** Who must not be referred to anybody must not be, whatever a firm writes. */
    private static Optional<Lack> outsideReferral(TemplateOutline template) {
        Map<Section, Set<String>> sections = new EnumMap<>(Section.class);
        sections.putAll(template.optional());
        sections.remove(REFERRAL);
        boolean outside = template.always().contains("company")
                || sections.values().stream().anyMatch(names -> names.contains("company"));
        return outside
                ? Optional.of(new Lack(null, "company", flaw("outside_referral", "company", REFERRAL.tag())))
                : Optional.empty();
    }

    private static Sentence flaw(String key, Object... names) {
        return Sentence.of("templates.flaw." + key, names);
    }

    private static ScriptContents spoken(String... always) {
        return new ScriptContents(true, always);
    }

    private static ScriptContents written(String... always) {
        return new ScriptContents(false, always);
    }

    private ScriptContents with(Section section, String... blanks) {
        sections.put(section, Set.of(blanks));
        return this;
    }

    private ScriptContents without(Section... none) {
        refused.addAll(Set.of(none));
        return this;
    }

    private static Map<String, BlankType> types() {
        Map<String, BlankType> types = new TreeMap<>();
        Set.of(
                        "client_name",
                        "contact_name",
                        "firm_name",
                        "sender_name",
                        "project",
                        "service",
                        "open_work",
                        "deliverables",
                        "company",
                        "needs",
                        "facts",
                        "agreed_scope",
                        "changes",
                        "firm_needs",
                        "client_needs",
                        "needed",
                        "first_time",
                        "second_time",
                        "conduct")
                .forEach(name -> types.put(name, BlankType.TEXT));
        Set.of(
                        "end_date",
                        "handover_date",
                        "fees_from",
                        "review_date",
                        "changes_from",
                        "needed_by",
                        "sent_on",
                        "letter_date")
                .forEach(name -> types.put(name, BlankType.DATE));
        types.put("fees_link", BlankType.LINK);
        types.put("new_fee", BlankType.MONEY);
        return Collections.unmodifiableMap(types);
    }
}
