package app.laststraw.usecase.script;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.script.RequestingDraft.Wish;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody asks for a script in their own words or by a form: which one, for whom, and where it is to stand. */
public final class AskingForScript {
    private final Storage storage;
    private final DraftingScript drafting;

    public AskingForScript(Storage storage, DraftingScript drafting) {
        this.storage = storage;
        this.drafting = drafting;
    }

    /**
     * Where somebody asks.
     *
     * @param thread Slack's id of the message that a draft is to hang on
     * @param withTheApp whether it is the conversation with the app itself
     */
    public record Spot(ChannelId channel, String thread, boolean withTheApp) {
        public Spot {
            Objects.requireNonNull(channel);
            Objects.requireNonNull(thread);
        }
    }

    /**
     * What a form is to ask for, as far as it is known.
     *
     * @param likely clients who may be meant, best first; the person carries the accounts of all of them
     * @param named whether somebody was named, though nobody is known by that name, or several are
     * @param script null for the one that fits
     * @param language null for the firm’s
     * @param spot null for the thread of the client’s card
     */
    public record Choice(List<Client> likely, boolean named, ScriptId script, Language language, Spot spot) {}

    /** What came of it. */
    public sealed interface Understood {
        /** All is known. */
        record Wanted(Wish wish, Client client) implements Understood {}

        /** They want one, and are to choose the client. */
        record ToChoose(Choice choice) implements Understood {}

        /** They want something else. */
        record NotUnderstood() implements Understood {}

        record Refused(Barred why) implements Understood {}
    }

    /** @param typed what somebody said to the app */
    public Understood inWords(String typed, Spot spot, MemberId person) {
        return storage.read(records -> {
            TypedRequest request = read(records, typed);
            return request.asksForScript()
                    ? understand(records, request, Here.of(records, spot), person)
                    : new Understood.NotUnderstood();
        });
    }

    /** @param typed what follows a command that asks for a script; may be blank */
    public Understood byCommand(String typed, MemberId person) {
        return storage.read(records -> understand(records, read(records, typed), Here.of(records, null), person));
    }

    /** By pointing at a message: the client is known where it is a card, or stands below one. */
    public Understood at(Spot spot, MemberId person) {
        return storage.read(records -> {
            Here here = Here.of(records, spot);
            if (here.client() == null) {
                return choose(records, List.of(), false, null, null, here, person);
            }
            Acting acting = Acting.on(records, here.client().id(), person);
            return acting.barred() == null
                    ? choose(records, List.of(acting.client()), false, null, null, here, person)
                    : new Understood.Refused(acting.barred());
        });
    }

    /** What was chosen in a form, for the place where it was asked for. */
    public Wish wish(ClientId client, ScriptId script, Language language, Spot spot) {
        return storage.read(records -> Here.of(records, spot).wish(client, script, language));
    }

    /**
     * Clients whose accounts the person carries.
     *
     * @param typed a part of a name; blank finds those who are likely, and then the others by name
     */
    public List<Client> offer(String typed, List<ClientId> likely, MemberId person, int limit) {
        String key = ClientName.keyOf(typed);
        return storage.read(records -> {
            List<Client> carried = carried(records, person);
            return Stream.concat(
                            likely.stream()
                                    .flatMap(id -> carried.stream()
                                            .filter(client -> client.id().equals(id))),
                            carried.stream())
                    .distinct()
                    .filter(client -> names(client).anyMatch(name -> name.key().contains(key)))
                    .limit(limit)
                    .toList();
        });
    }

    private TypedRequest read(Records records, String typed) {
        return TypedRequest.read(typed, records.clients().allWithArchived(), titles(records));
    }

    /** Firms call their own scripts as they like. */
    private Map<String, ScriptId> titles(Records records) {
        Map<String, ScriptId> titles = new HashMap<>();
        for (ScriptId script : ScriptId.values()) {
            for (Language language : Language.values()) {
                titles.put(drafting.scripts().inForce(records, script, language).title(), script);
            }
        }
        return titles;
    }

    /** @param client whose card it is, or stands above; null elsewhere */
    private record Here(Spot spot, Client client, boolean isRedFlagChannel) {
        private static final String CARD = "card:";

        static Here of(Records records, Spot spot) {
            if (spot == null) {
                return new Here(null, null, false);
            }
            Client client = records.posts()
                    .subjectAt(spot.channel(), spot.thread())
                    .filter(subject -> subject.startsWith(CARD))
                    .map(subject -> new ClientId(Long.parseLong(subject.substring(CARD.length()))))
                    .flatMap(records.clients()::find)
                    .orElse(null);
            return new Here(
                    spot,
                    client,
                    spot.channel().equals(records.settings().firm().redFlagChannel()));
        }

        Wish wish(ClientId wanted, ScriptId script, Language language) {
            return new Wish(wanted, script, language, placeFor(wanted));
        }

        private DraftPlace placeFor(ClientId wanted) {
            if (spot != null && spot.withTheApp()) {
                return new DraftPlace.Directly();
            }
            boolean belowTheirCard =
                    isRedFlagChannel && client != null && client.id().equals(wanted);
            return spot == null || belowTheirCard
                    ? new DraftPlace.CardThread()
                    : new DraftPlace.InThread(spot.channel(), spot.thread());
        }
    }

    private static Understood understand(Records records, TypedRequest request, Here here, MemberId person) {
        List<Client> carried = carried(records, person);
        List<Client> near = request.near().stream().filter(carried::contains).toList();
        Optional<Client> meant = named(request, here).or(() -> almostNamed(records, request, near));
        if (meant.isPresent()) {
            Client client = meant.get();
            return new Understood.Wanted(here.wish(client.id(), request.script(), request.language()), client);
        }
        List<Client> likely = Stream.concat(request.clients().stream().filter(carried::contains), near.stream())
                .toList();
        boolean named = !request.clients().isEmpty() || !request.rest().isEmpty();
        return choose(records, likely, named, request.script(), request.language(), here, person);
    }

    /** The client of the card, unless only others are named; else the one who is. */
    private static Optional<Client> named(TypedRequest request, Here here) {
        List<Client> called = request.clients();
        if (here.client() != null && (called.isEmpty() || called.contains(here.client()))) {
            return Optional.of(here.client());
        }
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    /** By a name that leads to another record by now, or as the only one of a name like that. */
    private static Optional<Client> almostNamed(Records records, TypedRequest request, List<Client> near) {
        if (!request.clients().isEmpty()) {
            return Optional.empty();
        }
        return request.rest().stream()
                .filter(ClientName::isName)
                .flatMap(name -> records.clients().findByName(new ClientName(name)).stream())
                .findFirst()
                .or(() -> near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty());
    }

    private static Understood choose(
            Records records,
            List<Client> likely,
            boolean named,
            ScriptId script,
            Language language,
            Here here,
            MemberId person) {
        return Roles.isManager(records, person) || !carried(records, person).isEmpty()
                ? new Understood.ToChoose(new Choice(likely, named, script, language, here.spot()))
                : new Understood.Refused(new Barred(Barred.Reason.NOT_ALLOWED, null, null));
    }

    private static List<Client> carried(Records records, MemberId person) {
        if (Roles.isManager(records, person)) {
            return records.clients().all();
        }
        return Roles.isInside(records, person) ? records.clients().ownedBy(person) : List.of();
    }

    private static Stream<ClientName> names(Client client) {
        return Stream.concat(Stream.of(client.name()), client.aliases().stream());
    }
}
