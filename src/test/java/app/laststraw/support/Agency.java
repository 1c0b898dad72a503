package app.laststraw.support;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.WorkspacePlan;
import app.laststraw.usecase.importing.RecordingHistory.PastClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The people and channels of {@link LivedInWorkspace}, and a book with two quiet clients in it. */
public final class Agency {
    public static final String TEAM = "T0PAPERKITE";
    public static final String RED_FLAGS = LivedInWorkspace.RED_FLAGS;
    public static final String GENERAL = "C0GENERAL";
    public static final String OWNER = "U0TOM";
    public static final String MANAGER = "U0MAYA";
    /** Runs no account of these clients. */
    public static final String MEMBER = "U0PRIYA";

    public static final String COLLEAGUE = "U0JONAS";
    public static final String THIRD = "U0SOFIA";
    public static final String GUEST = "U0DANA";
    public static final String OUTSIDER = "U0RICK";
    /** A client of {@link #OWNER}. */
    public static final String CLIENT = "Acme";
    /** Another, whose Slack team, channel and e-mail domain are on record. */
    public static final String KNOWN_CLIENT = "Northwind";

    private static final Engagement CALLED = new Engagement(null, Contact.CALLS, null, null, "", null);

    private Agency() {}

    public static Firm open(Path folder) {
        return open(folder, LivedInWorkspace.plan());
    }

    public static Firm open(Path folder, WorkspacePlan plan) {
        Firm firm = Firm.open(folder, plan, Language.ENGLISH, clients());
        firm.settle();
        return firm;
    }

    /** With these clients of {@link #OWNER}, each of them quiet. */
    public static Firm open(Path folder, List<String> clients) {
        return open(folder, LivedInWorkspace.plan(), clients);
    }

    public static Firm open(Path folder, WorkspacePlan plan, List<String> clients) {
        List<PastClient> quiet =
                clients.stream().map(name -> client(name, ClientPresence.NONE)).toList();
        Firm firm = Firm.open(folder, plan, Language.ENGLISH, quiet);
        firm.settle();
        return firm;
    }

    public static List<PastClient> clients() {
        return List.of(
                client(CLIENT, ClientPresence.NONE),
                client(KNOWN_CLIENT, new ClientPresence(Set.of("T0NORTHWIND"), Set.of(), Set.of("northwind.example"))));
    }

    public static PastClient client(String name, ClientPresence presence) {
        return new PastClient(name, List.of(), new MemberId(OWNER), null, CALLED, presence, List.of());
    }

    /** Somebody of the firm, who is none of those above. */
    public static Person teammate(String id, Kind kind) {
        return Person.of(id, "Somebody " + id, kind, TEAM);
    }

    /** Files a report, and does not wait for what is said about it. HARMFUL puts a quiet client on a card. */
    public static void report(Firm firm, String reporter, String client, String severity) {
        SlackUser person = firm.as(reporter);
        person.command(GENERAL, "/client-report", client);
        person.fill("archetype", "LATE_PAYER").fill("severity", severity);
        assertTrue(person.submit().accepted(), "the report was not taken");
    }

    /** All that the app says to one person directly, as one sees it in the notifications. */
    public static List<String> told(Firm firm, String person) {
        return texts(firm.slack().messages(firm.as(person).direct()));
    }

    public static List<String> texts(List<Message> messages) {
        return messages.stream().map(Message::text).toList();
    }
}
