package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Somebody looks at the app's Home: managers find the directory there, account owners their clients. */
public final class OpeningHome {
    /** Clients on one page: what a phone scrolls through, far from Slack's hundred blocks. */
    public static final int PAGE = 20;

    private final Storage storage;
    private final CheckingAudience audience;

    public OpeningHome(Storage storage, CheckingAudience audience) {
        this.storage = storage;
        this.audience = audience;
    }

    /** What somebody's Home shows. */
    public sealed interface Home {
        /**
         * The whole directory, by name, for managers.
         *
         * @param page from 1 to {@code pages}
         * @param archived whether these are the archived clients, and not those in use
         * @param others whether there are clients of the other kind
         */
        record Directory(List<Line> lines, int page, int pages, boolean archived, boolean others) implements Home {
            public Directory {
                lines = List.copyOf(lines);
            }
        }

        /**
         * The clients whose accounts one runs, by name.
         *
         * @param more how many are not shown
         */
        record Own(List<Line> lines, int more) implements Home {
            public Own {
                lines = List.copyOf(lines);
            }
        }

        /** Nothing of one's own yet: what the app is for. */
        record Welcome() implements Home {}
    }

    /**
     * How it stands with one client.
     *
     * @param ownerName null when nobody runs the account, or their name is not known
     * @param latest case; null where nothing was decided yet
     */
    public record Line(Client client, String ownerName, Suggestion suggestion, Case latest) {}

    /** Empty for whoever may not use the app: they are shown nothing. */
    public Optional<Home> open(MemberId person, int page, boolean archived, Instant now) {
        return drawn(person, records -> home(records, person, page, archived, now));
    }

    /** The page of the directory on which a client stands; the first one where it stands on none. */
    public Optional<Home> openAt(ClientId client, MemberId person, Instant now) {
        return drawn(person, records -> {
            List<Client> all = records.clients().all();
            int index = all.stream().map(Client::id).toList().indexOf(client);
            return home(records, person, Math.max(0, index) / PAGE + 1, false, now);
        });
    }

    /** The gate comes first: it also brings the copy of the person from which their role is read. */
    private Optional<Home> drawn(MemberId person, Function<Records, Home> home) {
        if (!mayHear(person, ClientPresence.NONE)) {
            return Optional.empty();
        }
        Home drawn = storage.read(home);
        boolean allowed = drawn instanceof Home.Welcome
                || mayHear(person, storage.read(records -> records.clients().presence()));
        return allowed ? Optional.of(drawn) : Optional.empty();
    }

    private boolean mayHear(MemberId person, ClientPresence spokenOf) {
        return audience.mayHear(new Messenger.Place.Directly(person), spokenOf).passed();
    }

    private static Home home(Records records, MemberId person, int page, boolean archived, Instant now) {
        if (Roles.of(records, person, null) == Role.MANAGER) {
            return directory(records, page, archived, now);
        }
        List<Client> own = records.clients().ownedBy(person).stream()
                .filter(client -> Roles.of(records, person, client).carriesTheAccount())
                .toList();
        return own.isEmpty()
                ? new Home.Welcome()
                : new Home.Own(lines(records, own.stream().limit(PAGE).toList(), now), Math.max(0, own.size() - PAGE));
    }

    private static Home directory(Records records, int page, boolean archived, Instant now) {
        List<Client> every = records.clients().allWithArchived();
        List<Client> shown =
                every.stream().filter(client -> client.isArchived() == archived).toList();
        if (archived && shown.isEmpty()) {
            return directory(records, 1, false, now);
        }
        int pages = Math.max(1, (shown.size() + PAGE - 1) / PAGE);
        int current = Math.min(Math.max(1, page), pages);
        List<Client> those =
                shown.stream().skip((current - 1L) * PAGE).limit(PAGE).toList();
        return new Home.Directory(lines(records, those, now), current, pages, archived, every.size() > shown.size());
    }

    private static List<Line> lines(Records records, List<Client> clients, Instant now) {
        return clients.stream().map(client -> line(records, client, now)).toList();
    }

    private static Line line(Records records, Client client, Instant now) {
        String owner = Optional.ofNullable(client.accountOwner())
                .flatMap(records.people()::find)
                .map(Member::name)
                .filter(name -> !name.isBlank())
                .orElse(null);
        return new Line(
                client,
                owner,
                Weighing.suggest(records, client, now),
                records.cases().latest(client.id()).orElse(null));
    }
}
