package app.laststraw.domain.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.script.ScriptContents.Lack;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a template must have to be used for a script. */
class ScriptContentsTest {
    /** Script, medium, what stands in every draft, what in the sections; each of which is needed. */
    private static final String SOUND = """
            CONVERSATION    | spoken  | project end_date open_work                                             |                                        |
            STRAIGHT_TALK   | written | end_date open_work                                                     | REASON:facts REFERRAL:company REFERRAL:needs |
            EXCUSE          | written | end_date service                                                       | REFERRAL:company                       | REASON SOFT_REASON
            FEE_INCREASE    | written | fees_from fees_link service                                            |                                        | REFERRAL
            HEADS_UP        | written | first_time second_time                                                 |                                        | REFERRAL REASON SOFT_REASON
            EXPECTATIONS    | written | agreed_scope facts needed needed_by                                    |                                        | REFERRAL REASON SOFT_REASON
            SALVAGE_TALK    | spoken  | facts firm_needs client_needs changes changes_from review_date         |                                        | REFERRAL REASON SOFT_REASON
            END_NOW         | written | conduct deliverables handover_date                                     |                                        | REFERRAL REASON SOFT_REASON
            PHONE_FOLLOW_UP | spoken  | end_date open_work                                                     |                                        | REFERRAL REASON SOFT_REASON
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = SOUND)
    void aTemplateNeedsEachThingThatItsScriptOwesAndNoMore(
            ScriptId script, String medium, String always, String inSections, String none) {
        boolean spoken = medium.equals("spoken");
        Set<String> words = words(always);
        Map<Section, Set<String>> sections = sections(inSections);

        assertEquals(Optional.empty(), lack(script, spoken, words, sections));
        assertEquals(
                Optional.of(flaw("is_" + medium)),
                lack(script, !spoken, words, sections).map(Lack::flaw));
        for (String name : words) {
            assertEquals(
                    Optional.of(new Lack(null, name, flaw("lacks_blank", name))),
                    lack(script, spoken, without(words, name), plus(sections, Section.FULL, name)));
        }
        sections.forEach((section, names) -> names.forEach(name -> assertEquals(
                Optional.of(new Lack(section, name, flaw("lacks_blank_in", name, section.tag()))),
                lack(script, spoken, words, with(sections, section, without(names, name))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = SOUND)
    void aTemplateHasNoSectionThatItsScriptMustNotHave(
            ScriptId script, String medium, String always, String inSections, String none) {
        Set<String> refused = words(none);
        for (Section section : Section.values()) {
            Map<Section, Set<String>> sections = plus(sections(inSections), section, "client_name");

            assertEquals(
                    refused.contains(section.name())
                            ? Optional.of(new Lack(section, null, flaw("no_such_section", section.tag())))
                            : Optional.empty(),
                    lack(script, medium.equals("spoken"), words(always), sections));
        }
    }

    @Test
    void aBlankThatTheAppFillsHasTheTypeThatTheAppFillsItWith() {
        Map<String, BlankType> types = Map.of("end_date", BlankType.TEXT, "of_our_own", BlankType.MONEY);
        TemplateOutline outline =
                new TemplateOutline(true, types, Set.of("project", "end_date", "open_work"), Map.of());

        assertEquals(
                Optional.of(new Lack(null, "end_date", flaw("wrong_type", "end_date", "date"))),
                ScriptContents.of(ScriptId.CONVERSATION).lack(outline));
    }

    @Test
    void theCompanyTheyAreReferredToStandsNowhereButInTheReferral() {
        Set<String> words = Set.of("project", "end_date", "open_work");

        assertTrue(lack(ScriptId.CONVERSATION, true, words, Map.of(Section.REFERRAL, Set.of("company")))
                .isEmpty());
        for (Section section : Set.of(Section.FULL, Section.REASON, Section.SOFT_REASON)) {
            assertEquals(
                    Optional.of(new Lack(null, "company", flaw("outside_referral", "company", "referral"))),
                    lack(ScriptId.CONVERSATION, true, words, Map.of(section, Set.of("company"))));
        }
        assertTrue(lack(ScriptId.CONVERSATION, true, plus(words, "company"), Map.of())
                .isPresent());
    }

    private static Sentence flaw(String key, Object... names) {
        return Sentence.of("templates.flaw." + key, names);
    }

    private static Optional<Lack> lack(
            ScriptId script, boolean spoken, Set<String> always, Map<Section, Set<String>> sections) {
        return ScriptContents.of(script).lack(new TemplateOutline(spoken, Map.of(), always, sections));
    }

    private static Set<String> words(String text) {
        return text == null ? Set.of() : Set.of(text.strip().split(" "));
    }

    private static Map<Section, Set<String>> sections(String text) {
        Map<Section, Set<String>> sections = new TreeMap<>();
        for (String pair : words(text)) {
            String[] parts = pair.split(":");
            sections.computeIfAbsent(Section.valueOf(parts[0]), none -> new TreeSet<>())
                    .add(parts[1]);
        }
        return sections;
    }

    private static Map<Section, Set<String>> plus(Map<Section, Set<String>> sections, Section section, String name) {
        return with(sections, section, plus(sections.getOrDefault(section, Set.of()), name));
    }

    private static Map<Section, Set<String>> with(
            Map<Section, Set<String>> sections, Section section, Set<String> names) {
        Map<Section, Set<String>> changed = new TreeMap<>(sections);
        changed.put(section, names);
        return changed;
    }

    private static Set<String> plus(Set<String> names, String name) {
        Set<String> more = new TreeSet<>(names);
        more.add(name);
        return more;
    }

    private static Set<String> without(Set<String> names, String name) {
        Set<String> fewer = new TreeSet<>(names);
        fewer.remove(name);
        return fewer;
    }
}
