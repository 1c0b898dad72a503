package app.laststraw.usecase.home;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.OpenStep;
import app.laststraw.domain.workspace.Audience.Verdict;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Messenger;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.home.Home.Section;
import app.laststraw.usecase.home.HomePlace.Tab;
import app.laststraw.usecase.people.CheckingAudience;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Somebody looks at the app's Home: first what they are to do next, then what is theirs; managers see all. */
public final class OpeningHome {
    /** On one page: what a phone scrolls through, far from Slack's hundred blocks. */
    public static final int PAGE = 20;
    /** What takes two blocks or three; and clients where there is much else. */
    public static final int SHORT_PAGE = 10;
    /** On the first page, where there is much else. */
    public static final int EXCERPT = 5;

    private final Storage storage;
    private final CheckingAudience audience;

    public OpeningHome(Storage storage, CheckingAudience audience) {
        this.storage = storage;
        this.audience = audience;
    }

    /**
     * One that is shut for whoever may not use the app.
     *
     * @return empty where Slack does not say in time who that is
     */
    public Optional<Home> open(MemberId person, HomePlace place, Instant now) {
        return drawn(person, records -> home(records, person, place, now));
    }

    /** The page of the clients on which one stands. */
    public Optional<Home> openAt(ClientId client, MemberId person, Instant now) {
        return drawn(person, records -> {
            int page = records.standings().before(client) / PAGE + 1;
            return home(records, person, HomePlace.of(Tab.CLIENTS).onPage(page), now);
        });
    }

    /** The gate comes first: it also brings the copy of the person from which their role is read. */
    private Optional<Home> drawn(MemberId person, Function<Records, Home> home) {
        Verdict asThemselves = gate(person, ClientPresence.NONE);
        if (!asThemselves.passed()) {
            return instead(asThemselves);
        }
        Home drawn = storage.read(home);
        if (drawn.tabs().isEmpty()) {
            return Optional.of(drawn);
        }
        Verdict amongClients =
                gate(person, storage.read(records -> records.clients().presence()));
        return amongClients.passed() ? Optional.of(drawn) : instead(amongClients);
    }

    private static Optional<Home> instead(Verdict refused) {
        return refused.refusal().isForLackOfAnswers() ? Optional.empty() : Optional.of(Home.shut());
    }

    private Verdict gate(MemberId person, ClientPresence spokenOf) {
        return audience.mayHear(new Messenger.Place.Directly(person), spokenOf);
    }

    private static Home home(Records records, MemberId person, HomePlace asked, Instant now) {
        return new Desk(records, person, Roles.isManager(records, person), now).home(asked);
    }

    /** One person's, within one transaction. */
    private record Desk(Records records, MemberId person, boolean manager, Instant now) {
        Home home(HomePlace asked) {
            List<OpenStep> steps = steps();
            Set<Tab> tabs = tabs(steps);
            HomePlace place = tabs.contains(asked.tab()) ? asked : HomePlace.FIRST;
            List<Section> sections = place.tab() == Tab.OVERVIEW
                    ? overview(tabs, steps)
                    : List.of(section(place, sizeAlone(place.tab()), steps));
            return new Home(
                    place,
                    manager,
                    tabs,
                    Weighing.todayOf(records, person, now),
                    records.settings().firm().zone(),
                    sections);
        }

        private static int sizeAlone(Tab tab) {
            return tab == Tab.CLIENTS || tab == Tab.TRAIL ? PAGE : SHORT_PAGE;
        }

        /** Those that they may settle: whoever does not run the account any more has none there. */
        private List<OpenStep> steps() {
            Map<ClientId, Boolean> carried = new HashMap<>();
            return records.cases().openStepsOf(person).stream()
                    .filter(step -> manager || carried.computeIfAbsent(step.client(), this::carries))
                    .toList();
        }

        private boolean carries(ClientId id) {
            Client client = records.clients().find(id).orElseThrow();
            return Roles.of(records, person, client).carriesTheAccount();
        }

        private Set<Tab> tabs(List<OpenStep> steps) {
            Set<Tab> tabs = EnumSet.noneOf(Tab.class);
            if (manager) {
                tabs.addAll(List.of(Tab.DECISIONS, Tab.CLIENTS, Tab.TRAIL));
            } else if (Roles.isInside(records, person) && clients().hasOwn(person)) {
                tabs.add(Tab.CLIENTS);
            }
            if (!steps.isEmpty()) {
                tabs.add(Tab.STEPS);
            }
            if (records.reports().countBy(person) > 0) {
                tabs.add(Tab.REPORTS);
            }
            if (!tabs.isEmpty()) {
                tabs.add(Tab.OVERVIEW);
            }
            return tabs;
        }

        /** What to do next stands first. */
        private List<Section> overview(Set<Tab> tabs, List<OpenStep> steps) {
            if (tabs.isEmpty()) {
                return List.of(new Home.Welcome());
            }
            List<Section> sections = new ArrayList<>();
            for (Tab tab : List.of(Tab.DECISIONS, Tab.STEPS, Tab.CLIENTS, Tab.REPORTS)) {
                if (tabs.contains(tab)) {
                    sections.add(section(HomePlace.of(tab), tab == Tab.CLIENTS ? SHORT_PAGE : EXCERPT, steps));
                }
            }
            if (manager) {
                sections.add(new Home.Firm());
            }
            return sections;
        }

        private Section section(HomePlace place, int size, List<OpenStep> steps) {
            return switch (place.tab()) {
                case DECISIONS -> new HomeDecisions(records, clients()).of(person, place.page(), size);
                case STEPS -> new Home.Steps(Pages.of(steps, place.page(), size, this::stepLine));
                case CLIENTS -> manager ? clients().all(place, size) : clients().own(person, place.page(), size);
                case REPORTS -> reports(place.page(), size);
                case TRAIL -> new HomeTrail(records).page(place.page(), size);
                case OVERVIEW -> throw new IllegalArgumentException("the overview is made of sections");
            };
        }

        private HomeClients clients() {
            return new HomeClients(records, now);
        }

        private Home.StepLine stepLine(OpenStep step) {
            return new Home.StepLine(step, records.clients().find(step.client()).orElseThrow());
        }

        private Home.Reports reports(int page, int size) {
            return new Home.Reports(Pages.read(
                    records.reports().countBy(person),
                    page,
                    size,
                    (from, limit) -> records.reports().by(person, from, limit).stream()
                            .map(report -> new Home.ReportLine(
                                    report,
                                    records.clients().find(report.client()).orElseThrow()))
                            .toList()));
        }
    }
}
