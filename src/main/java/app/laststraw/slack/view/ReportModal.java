package app.laststraw.slack.view;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.report.ReportForm;
import app.laststraw.usecase.report.ReportForm.ClientChoice;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The report form. It is drawn here and read back here; the {@code block_id} and {@code action_id} of each input are the
 * id of its {@link ReportField}.
 */
public final class ReportModal {
    public static final String CALLBACK_ID = "client_report";

    private static final String REPORT = "report";

    private ReportModal() {}

    /**
     * What the form shows when it opens.
     *
     * @param client chosen beforehand; null when none was
     * @param clientName of {@code client}, as shown; null when there is none
     * @param today in the firm's zone
     * @param whatHappened filled in beforehand; null when nothing is. Beyond the field's limit it is cut, and the form says so
     * @param link filled in beforehand; null when none is
     * @param firm whose choices decide who reads the report
     * @param edited the report to be changed; null for a new one
     */
    public record Opening(
            ClientChoice client,
            String clientName,
            LocalDate today,
            String whatHappened,
            String link,
            Settings firm,
            Report edited) {
        public Opening {
            Objects.requireNonNull(today);
            Objects.requireNonNull(firm);
            if ((client == null) != (clientName == null)) {
                throw new IllegalArgumentException("a chosen client has a name, and no other has");
            }
        }

        /** An empty form. */
        public static Opening empty(LocalDate today, Settings firm) {
            return new Opening(null, null, today, null, null, firm, null);
        }

        /**
         * A report of one's own, to be changed. It stays with the record that it was filed under.
         *
         * @param client that stands for it now, by whose name it is shown
         */
        public static Opening editing(Report report, Client client, LocalDate today, Settings firm) {
            return new Opening(
                    new ClientChoice.Known(report.client()), client.name().text(), today, null, null, firm, report);
        }

        public Opening with(Client known) {
            return with(new ClientChoice.Known(known.id()), known.name().text());
        }

        /** @param name of a client that is not in the directory yet; 1 to 120 characters */
        public Opening withNew(String name) {
            return with(new ClientChoice.Named(name), name);
        }

        /** @param permalink null when there is none */
        public Opening withEvidence(String text, String permalink) {
            return new Opening(client, clientName, today, text, permalink, firm, edited);
        }

        private Opening with(ClientChoice choice, String name) {
            return new Opening(choice, name, today, whatHappened, link, firm, edited);
        }
    }

    public static View open(Words words, Opening opening) {
        Report edited = opening.edited();
        return Modals.form(
                words,
                CALLBACK_ID,
                edited == null ? "modal.title" : "modal.edit.title",
                edited == null ? "modal.submit" : "modal.edit.submit",
                edited == null
                        ? new JsonObject()
                        : Modals.seen(REPORT, edited.id().value()),
                new ReportInputs(words, opening).blocks());
    }

    /** What was typed; an option that the form does not offer, and whatever was left empty, is null. */
    public static ReportForm read(ViewState state) {
        return new ReportAnswers(state).form();
    }

    /** The report that the form changes; empty when it files a new one. */
    public static Optional<ReportId> editing(View view) {
        return Modals.seen(view, REPORT).map(ReportId::new);
    }

    /**
     * What the type-ahead of the client field offers.
     *
     * @param typed so far; may be empty
     * @param found clients of the directory, best first
     * @param exact whether one of the directory has exactly the name that was typed
     */
    public static List<OptionObject> clientOptions(Words words, String typed, List<Client> found, boolean exact) {
        return new ClientOptions(words).offer(typed, found, exact);
    }
}
