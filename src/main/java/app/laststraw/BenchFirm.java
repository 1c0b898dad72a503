package app.laststraw;

import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.importing.RecordingHistory.PastClient;
import app.laststraw.usecase.importing.RecordingHistory.PastReport;
import app.laststraw.usecase.people.SlackDirectory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A firm that was made up to be measured: always the same one for the same numbers. Its reports are spread over the year
 * before {@link #TODAY}, and its clients are unlike one another as they are in life: a few bring most of the trouble.
 */
record BenchFirm(int clients, int reports) implements SlackDirectory {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Instant NOW = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    static final WorkspaceId WORKSPACE = new WorkspaceId("T0BENCH");
    static final MemberId MANAGER = new MemberId("U0MANAGER");
    private static final int OWNERS = 20;
    private static final int TEAM = 40;

    /** Runs accounts, and reports as everybody does. */
    static final MemberId OWNER = colleague(0);
    /** Does nothing but report. */
    static final MemberId MEMBER = colleague(OWNERS);

    private static final int DAYS = 365;
    private static final List<String> SOURCES = List.of("Referral", "Web site", "Fair", "Advertisement");

    /** All that it has on record. */
    List<PastClient> book() {
        Random dice = new Random(reports);
        int[] shares = new int[clients];
        for (int report = 0; report < reports; report++) {
            // The square pushes most of the reports to the first clients.
            double place = dice.nextDouble();
            shares[(int) (place * place * clients)]++;
        }
        return IntStream.range(0, clients)
                .mapToObj(number -> client(number, shares[number], dice))
                .toList();
    }

    private static PastClient client(int number, int reports, Random dice) {
        Engagement terms =
                new Engagement(TODAY.minusYears(2), null, null, null, "", SOURCES.get(number % SOURCES.size()));
        return new PastClient(
                "Client " + number,
                List.of(),
                colleague(number % OWNERS),
                BigDecimal.valueOf(500 + dice.nextInt(9_500)),
                terms,
                ClientPresence.NONE,
                IntStream.range(0, reports)
                        .mapToObj(each -> report(number + "-" + each, dice))
                        .toList());
    }

    private static PastReport report(String key, Random dice) {
        LocalDate day = TODAY.minusDays(1L + dice.nextInt(DAYS));
        Incident incident = new Incident(
                oneOf(Archetype.values(), dice),
                dice.nextInt(10) < 7 ? Severity.ANNOYING : oneOf(Severity.values(), dice),
                dice.nextInt(3) == 0 ? Set.of(oneOf(RedFlag.values(), dice)) : Set.of(),
                day,
                "They wanted it yesterday, and called four times about it.",
                BigDecimal.valueOf(dice.nextInt(16), 1),
                BigDecimal.ZERO,
                null);
        Instant filedAt = day.atTime(10, 0).toInstant(ZoneOffset.UTC);
        return new PastReport(key, colleague(dice.nextInt(TEAM)), incident, filedAt);
    }

    private static <E> E oneOf(E[] all, Random dice) {
        return all[dice.nextInt(all.length)];
    }

    private static MemberId colleague(int number) {
        return new MemberId("U0TEAM" + number);
    }

    @Override
    public Optional<Member> person(MemberId id, Duration limit) {
        return Optional.of(member(id));
    }

    @Override
    public Optional<Channel> channel(ChannelId id, Duration limit, int mostMembers) {
        return Optional.empty();
    }

    @Override
    public boolean everybody(Consumer<List<Member>> page) {
        page.accept(List.of(member(MANAGER)));
        page.accept(IntStream.range(0, TEAM)
                .mapToObj(number -> member(colleague(number)))
                .toList());
        return true;
    }

    private static Member member(MemberId id) {
        return new Member(
                id,
                WORKSPACE.value(),
                false,
                false,
                false,
                false,
                id.equals(MANAGER),
                null,
                id.value(),
                "en-US",
                ZoneOffset.UTC,
                NOW);
    }
}
