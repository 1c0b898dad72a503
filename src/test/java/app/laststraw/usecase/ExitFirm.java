package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.store.Database;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.usecase.people.SlackDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A firm that parts with clients, on a real database, with a clock that goes where it is set. */
public final class ExitFirm implements SlackDirectory {
    public static final MemberId MANAGER = new MemberId("U0MANAGER");

    private final Storage storage;
    private final Map<MemberId, ZoneId> zones = new LinkedHashMap<>();
    private final List<MemberId> gone = new ArrayList<>();
    private Instant now;

    /** @param managers beside {@link #MANAGER}: whoever may carry a step */
    public ExitFirm(Database database, String workspace, Instant now, Set<MemberId> managers) {
        Set<MemberId> all = new HashSet<>(managers);
        all.add(MANAGER);
        this.now = now;
        this.storage = database.storageOf(
                new WorkspaceId(workspace),
                Settings.of(
                        Language.ENGLISH,
                        ZoneOffset.UTC,
                        Currency.getInstance("EUR"),
                        new ChannelId("C0RED"),
                        all,
                        true,
                        false,
                        false),
                PolicySettings.DEFAULTS);
    }

    public Storage storage() {
        return storage;
    }

    public Instant now() {
        return now;
    }

    public void setClock(Instant instant) {
        now = instant;
    }

    public void livesIn(MemberId person, String zone) {
        zones.put(person, ZoneId.of(zone));
    }

    public void leaves(MemberId person) {
        gone.add(person);
    }

    public KnowingPeople people(Storage as) {
        return new KnowingPeople(as, this, () -> now);
    }

    /** A case with a step for each of these days, the firm's own and each this person's. */
    public CaseId parting(String client, MemberId owner, List<LocalDate> days) {
        List<Step> steps = new ArrayList<>();
        days.forEach(day -> steps.add(Step.open(steps.size() + 1, StepKind.OWN, "Step of " + day, owner, day)));
        return storage.write(records -> {
            Client added = records.clients().add(new ClientName(client));
            Ruling parting = new Ruling(Decision.PART_WAYS, Decision.PART_WAYS, MANAGER, now, "");
            Case opened = records.cases().open(added.id(), parting);
            LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC);
            return records.cases()
                    .save(opened.planned(new ExitPlan(first, first.plusDays(60), null, null, null, steps)))
                    .id();
        });
    }

    public Case find(CaseId id) {
        return storage.read(records -> records.cases().find(id).orElseThrow());
    }

    @Override
    public Optional<Member> person(MemberId id, Duration limit) {
        return Optional.of(new Member(
                id,
                "T0OURS",
                false,
                false,
                gone.contains(id),
                false,
                false,
                null,
                "Somebody",
                null,
                zones.get(id),
                now));
    }

    @Override
    public Optional<Channel> channel(ChannelId id, Duration limit, int mostMembers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean everybody(Consumer<List<Member>> page) {
        throw new UnsupportedOperationException();
    }
}
