package app.laststraw.usecase.client;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.workspace.Audience.Verdict;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Cards;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Messenger;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.people.CheckingAudience;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A manager writes down what the firm knows of a client, known to the directory or new to it. */
public final class EditingClient {
    /** Stands in for a client who has no number yet. */
    private static final Client NOBODY = Client.named(new ClientId(Long.MAX_VALUE), new ClientName("?"));

    private final Storage storage;
    private final CheckingAudience audience;
    private final WorkspaceId workspace;

    public EditingClient(Storage storage, CheckingAudience audience, WorkspaceId workspace) {
        this.storage = storage;
        this.audience = audience;
        this.workspace = workspace;
    }

    /**
     * What the form needs to know.
     *
     * @param client null for one who is not in the directory yet
     * @param shown the record as the form shows it; an account owner who left is not among it
     * @param formerOwner who runs the account on record but left the firm; null when nobody did
     * @param merged the records that were merged into this one, by name
     */
    public record Desk(Client client, ClientForm shown, Settings firm, MemberId formerOwner, List<Client> merged) {
        public Desk {
            merged = List.copyOf(merged);
        }
    }

    /** How it went. */
    public sealed interface Outcome {
        /** Here is the record, to be changed. */
        record Ready(Desk desk) implements Outcome {}

        /** It is safe; perhaps it had been saved before, or there was nothing to change. */
        record Saved(Client client) implements Outcome {}

        /** Nothing was saved; each fault belongs to a field. */
        record Faulty(List<FieldFault> faults) implements Outcome {}

        /** Somebody else was faster; nothing was saved. */
        record Overtaken(Desk now) implements Outcome {}

        /** The record was merged into this one in the meantime; nothing was saved. */
        record Moved(Client standing) implements Outcome {}

        record NotAllowed() implements Outcome {}

        record ClientGone() implements Outcome {}
    }

    /** The record that stands for this client now. */
    public Outcome open(ClientId id, MemberId person) {
        // Asked first, so that the copy from which the form learns who left is a fresh one.
        storage.read(records -> records.clients().find(id).map(Client::accountOwner))
                .ifPresent(audience::mayUse);
        return storage.read(records -> !Roles.isManager(records, person)
                ? new Outcome.NotAllowed()
                : records.clients()
                        .find(id)
                        .<Outcome>map(client -> new Outcome.Ready(desk(records, client)))
                        .orElseGet(Outcome.ClientGone::new));
    }

    /** An empty form for a new client. */
    public Outcome openNew(MemberId person) {
        return storage.read(records -> {
            Settings firm = records.settings().firm();
            return !Roles.isManager(records, person)
                    ? new Outcome.NotAllowed()
                    : new Outcome.Ready(new Desk(null, ClientForm.empty(firm.currency()), firm, null, List.of()));
        });
    }

    /**
     * @param version of the record that the person saw
     * @param touched what they changed; every other field keeps its value
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public Outcome save(
            ClientId id, int version, ClientForm form, Set<ClientField> touched, MemberId person, Instant now) {
        List<FieldFault> atTheGate = atTheGate(form, touched);
        return storage.write(records -> {
            if (!Roles.isManager(records, person)) {
                return new Outcome.NotAllowed();
            }
            Client client = records.clients().record(id).orElse(null);
            if (client == null) {
                return new Outcome.ClientGone();
            }
            return client.isMerged()
                    ? new Outcome.Moved(records.clients().find(id).orElseThrow())
                    : save(records, client, version, check(records, client, form, touched, person, now), atTheGate);
        });
    }

    /**
     * @param form of a client who is new to the directory
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public Outcome add(ClientForm form, MemberId person, Instant now) {
        Set<ClientField> filled = EnumSet.of(ClientField.NAME);
        filled.addAll(form.texts().keySet());
        List<FieldFault> atTheGate = atTheGate(form, filled);
        return storage.write(records -> {
            if (!Roles.isManager(records, person)) {
                return new Outcome.NotAllowed();
            }
            ClientCheck check =
                    check(records, NOBODY, form, filled, person, now).check();
            Client known = alreadyAdded(records, check.after());
            if (known != null) {
                return new Outcome.Saved(known);
            }
            List<FieldFault> faults = together(atTheGate, check.faults());
            return faults.isEmpty()
                    ? new Outcome.Saved(add(records, check.after(), person, now))
                    : new Outcome.Faulty(faults);
        });
    }

    /** Who checks, and when: what is written down with every change. */
    private record Checked(ClientCheck check, MemberId person, Instant now) {}

    private Checked check(
            Records records, Client client, ClientForm form, Set<ClientField> touched, MemberId person, Instant now) {
        return new Checked(
                new ClientCheck(records, client, form, touched, person, workspace, Weighing.today(records, now)),
                person,
                now);
    }

    private static Outcome save(
            Records records, Client before, int version, Checked checked, List<FieldFault> atTheGate) {
        List<FieldFault> faults = together(atTheGate, checked.check().faults());
        Client after = withOldName(before, checked.check().after());
        Set<ClientField> changed = differences(records, before, after);
        if (faults.isEmpty() && changed.isEmpty()) {
            return new Outcome.Saved(before);
        }
        if (before.version() != version) {
            return new Outcome.Overtaken(desk(records, before));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        records.clients().save(after);
        note(records, after.id(), changed, checked);
        FormerClients.of(records).compare(after, checked.now());
        Cards.follow(records, after.id(), checked.now());
        return new Outcome.Saved(after);
    }

    private static void note(Records records, ClientId client, Set<ClientField> changed, Checked checked) {
        String subject = "client:" + client;
        if (changed.contains(ClientField.NAME)) {
            records.audit().note(checked.now(), checked.person(), "client.renamed", subject, "");
        }
        String fields = changed.stream()
                .filter(field -> field != ClientField.NAME)
                .map(ClientField::name)
                .collect(Collectors.joining(","));
        if (!fields.isEmpty()) {
            records.audit().note(checked.now(), checked.person(), "client.edited", subject, fields);
        }
    }

    /** People go on looking for a client by the name they know. */
    private static Client withOldName(Client before, Client after) {
        if (before.name().key().equals(after.name().key())) {
            return after;
        }
        List<ClientName> aliases = new ArrayList<>(after.aliases());
        aliases.removeIf(alias -> alias.key().equals(after.name().key())
                || alias.key().equals(before.name().key()));
        aliases.add(before.name());
        return after.called(after.name(), aliases);
    }

    private static Client add(Records records, Client wanted, MemberId person, Instant now) {
        Client added = AddingClient.add(records, wanted.name(), person, now);
        Client whole = added.called(wanted.name(), wanted.aliases())
                .with(
                        wanted.accountOwner(),
                        wanted.fee(),
                        wanted.engagement(),
                        wanted.internalChannel(),
                        wanted.presence());
        if (!differences(records, added, whole).isEmpty()) {
            records.clients().save(whole);
            FormerClients.of(records).compare(whole, now);
        }
        return whole;
    }

    /** The very same client, as a form that is delivered twice would add them; null when there is none. */
    private static Client alreadyAdded(Records records, Client wanted) {
        return records.clients()
                .findByName(wanted.name())
                .filter(known -> !known.isArchived())
                .filter(known -> differences(records, known, wanted).isEmpty())
                .orElse(null);
    }

    private static Set<ClientField> differences(Records records, Client one, Client other) {
        Currency firms = records.settings().firm().currency();
        return ClientForm.of(one, firms).differences(ClientForm.of(other, firms));
    }

    private static Desk desk(Records records, Client client) {
        Settings firm = records.settings().firm();
        ClientForm shown = ClientForm.of(client, firm.currency());
        MemberId owner = client.accountOwner();
        boolean left = owner != null && !Roles.isInside(records, owner);
        return new Desk(
                client,
                left ? shown.with(ClientField.ACCOUNT_OWNER, null) : shown,
                firm,
                left ? owner : null,
                records.clients().mergedInto(client.id()));
    }

    /** What only Slack can tell, and never within a transaction. */
    private List<FieldFault> atTheGate(ClientForm form, Set<ClientField> touched) {
        List<FieldFault> faults = new ArrayList<>();
        String owner = form.text(ClientField.ACCOUNT_OWNER);
        if (owner != null && touched.contains(ClientField.ACCOUNT_OWNER)) {
            refuse(faults, ClientField.ACCOUNT_OWNER, audience.mayUse(new MemberId(owner)));
        }
        String channel = form.text(ClientField.INTERNAL_CHANNEL);
        if (channel != null && touched.contains(ClientField.INTERNAL_CHANNEL)) {
            var place = new Messenger.Place.InChannel(new ChannelId(channel));
            refuse(faults, ClientField.INTERNAL_CHANNEL, audience.mayHear(place, ClientPresence.NONE));
        }
        return faults;
    }

    private static void refuse(List<FieldFault> faults, ClientField field, Verdict verdict) {
        if (!verdict.passed()) {
            faults.add(FieldFault.at(field, "error." + field.id() + ".refused", verdict.refusal()));
        }
    }

    private static List<FieldFault> together(List<FieldFault> some, List<FieldFault> others) {
        List<FieldFault> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
