package app.laststraw.usecase.digest;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Retention;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.store.Database;
import app.laststraw.usecase.Digests;
import app.laststraw.usecase.Messenger;
import app.laststraw.usecase.Outbox;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.delivery.DeliveringAnnouncements;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.usecase.people.SlackDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A firm that gets digests, on a real database, with a clock that goes where it is set and a Slack that is told how to behave. */
public final class DigestFirm implements SlackDirectory, Messenger {
    public static final ChannelId RED_FLAGS = new ChannelId("C0RED");
    public static final MemberId ANA = new MemberId("U0ANA");
    public static final MemberId BEN = new MemberId("U0BEN");
    /** No manager. */
    public static final MemberId CLEO = new MemberId("U0CLEO");

    /** @param place a channel, or the person */
    public record Said(String place, String key, Announcement.Digest digest) {}

    private final Storage storage;
    private final Set<MemberId> gone = new HashSet<>();
    private final Set<MemberId> unreachable = new HashSet<>();
    private final List<Said> said = new ArrayList<>();
    private Instant now;
    private Audience.Refusal shut;
    private boolean down;
    private BooleanSupplier losesAnswer = () -> false;

    public DigestFirm(Database database, String workspace, Instant now, Settings settings) {
        this.now = now;
        this.storage = database.storageOf(new WorkspaceId(workspace), settings, PolicySettings.DEFAULTS);
    }

    /** With both managers. */
    public static Settings settings(DigestPlan plan, ZoneId zone) {
        return settings(plan, zone, RED_FLAGS, Set.of(ANA, BEN));
    }

    public static Settings settings(DigestPlan plan, ZoneId zone, ChannelId channel, Set<MemberId> managers) {
        return new Settings(
                Language.ENGLISH,
                zone,
                Currency.getInstance("EUR"),
                channel,
                managers,
                true,
                false,
                false,
                plan,
                true,
                Retention.FOREVER);
    }

    public Storage storage() {
        return storage;
    }

    public void save(Settings settings) {
        storage.write(records -> {
            records.settings().save(settings);
            return null;
        });
    }

    public Instant now() {
        return now;
    }

    public void setClock(Instant instant) {
        now = instant;
    }

    public void addClient() {
        storage.write(records -> records.clients().add(new ClientName("Acme")));
    }

    public void leaves(MemberId person) {
        gone.add(person);
    }

    /** Slack refuses for good what is said to this person. */
    public void refuses(MemberId person) {
        unreachable.add(person);
    }

    public void shut(Audience.Refusal refusal) {
        shut = refusal;
    }

    public void setDown(boolean isDown) {
        down = isDown;
    }

    public void losesAnswers(BooleanSupplier when) {
        losesAnswer = when;
    }

    public int sendDue() {
        return new SendingDigests(storage).sendDue(now);
    }

    /** A process that delivers, on this storage. */
    public DeliveringAnnouncements process(Storage as) {
        KnowingPeople people = new KnowingPeople(as, this, () -> now);
        return new DeliveringAnnouncements(
                as, this, people, null, (subject, text) -> text, (chart, language) -> Optional.empty(), () -> now);
    }

    public void sayAll() {
        DeliveringAnnouncements delivering = process(storage);
        List<Outbox.Entry> due = delivering.due();
        while (!due.isEmpty()) {
            due.forEach(delivering::deliver);
            due = delivering.due();
        }
    }

    /** The days told of in a place, oldest first, with why it was told there. */
    public List<String> told(Object place) {
        return said.stream()
                .filter(each -> each.place().equals(place.toString()))
                .map(each -> days(each)
                        + (each.digest().withheld() == null
                                ? ""
                                : " " + each.digest().withheld()))
                .toList();
    }

    public List<DigestDays> days(Object place) {
        return said.stream()
                .filter(each -> each.place().equals(place.toString()))
                .map(each -> each.digest().digest().days())
                .toList();
    }

    public List<Digests.Digest> rows(String week) {
        return storage.read(records -> records.digests().of(Week.read(week).orElseThrow()));
    }

    private static String days(Said each) {
        DigestDays days = each.digest().digest().days();
        return days.first() + ".." + days.last();
    }

    @Override
    public Outcome say(Announcement what, Place place, String threadTs, String deliveryKey, Language language) {
        if (down) {
            return new Outcome.TryLater(Duration.ofSeconds(1));
        }
        if (shut != null && place instanceof Place.InChannel) {
            return shut == Audience.Refusal.UNDELIVERABLE
                    ? new Outcome.Refused("is_archived", false)
                    : new Outcome.Withheld(shut);
        }
        if (place instanceof Place.Directly directly && unreachable.contains(directly.person())) {
            return new Outcome.Refused("user_not_found", false);
        }
        if (what instanceof Announcement.Digest digest) {
            said.add(new Said(name(place), deliveryKey, digest));
        }
        return losesAnswer.getAsBoolean()
                ? new Outcome.Unknown()
                : new Outcome.Said(new ChannelId("D" + name(place)), String.valueOf(said.size()));
    }

    @Override
    public boolean holds(DraftText text) {
        return true;
    }

    @Override
    public Outcome change(Announcement what, Place place, ChannelId channel, String ts, Language language) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Found find(Place place, String threadTs, String deliveryKey, Instant since) {
        if (down) {
            return new Found.NotNow(Duration.ofSeconds(1));
        }
        for (int index = 0; index < said.size(); index++) {
            Said each = said.get(index);
            if (each.key().equals(deliveryKey) && each.place().equals(name(place))) {
                return new Found.At(new ChannelId("D" + name(place)), String.valueOf(index + 1));
            }
        }
        return new Found.Nowhere();
    }

    private static String name(Place place) {
        return place instanceof Place.InChannel there
                ? there.channel().value()
                : ((Place.Directly) place).person().value();
    }

    @Override
    public Optional<Member> person(MemberId id, Duration limit) {
        return Optional.of(new Member(
                id, "T0OURS", false, false, gone.contains(id), false, false, null, "Somebody", null, null, now));
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
