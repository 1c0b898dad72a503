package app.laststraw.usecase.home;

import app.laststraw.domain.announcement.Announcement.ReleaseAsked.Standing;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.script.Releasing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What managers are to decide: cases, and drafts that wait for a second manager. */
record HomeDecisions(Records records, HomeClients clients) {
    /** One of them, before anything is weighed. */
    private record Open(ClientId client, Instant since, Release release) {}

    /** @param manager sees those drafts that they are asked about */
    Home.Decisions of(MemberId manager, int page, int size) {
        Stream<Open> cases = records.standings().waiting().stream()
                .map(standing -> new Open(standing.client(), standing.waitingSince(), null));
        List<Open> all = Stream.concat(cases, releases(manager))
                .sorted(Comparator.comparing(Open::since))
                .toList();
        return new Home.Decisions(Pages.of(all, page, size, this::waiting));
    }

    private Stream<Open> releases(MemberId manager) {
        return records.releases().waiting().stream()
                .filter(release -> Releasing.others(records, release.askedBy()).contains(manager))
                .filter(release -> Releasing.standing(records, release) == Standing.OPEN)
                .map(release -> new Open(client(release), release.askedAt(), release));
    }

    private ClientId client(Release release) {
        return records.cases().find(release.caseId()).map(Case::client).orElseThrow();
    }

    private Home.Waiting waiting(Open open) {
        return new Home.Waiting(clients.line(open.client()), Weighing.today(records, open.since()), open.release());
    }
}
