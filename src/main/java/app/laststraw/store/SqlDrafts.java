package app.laststraw.store;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.DraftVersion;
import app.laststraw.domain.script.Drafts;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Drafts in the table {@code drafts}; their versions and what was sent are in tables of their own, and read with them. */
record SqlDrafts(WorkspaceRows rows, SqlDraftVersions versions, SqlDraftSendings sendings) implements Drafts {
    /** The plus keeps SQLite from reading all drafts in the order of their ids. */
    static final String OF_CLIENT = SqlReportLog.AS_ONE + """
            select * from drafts
            where workspace_id = :workspace and client_id in (select client_id from as_one) order by +id""";

    SqlDrafts(WorkspaceRows rows) {
        this(rows, new SqlDraftVersions(rows), new SqlDraftSendings(rows));
    }

    @Override
    public Optional<Draft> find(DraftId id) {
        return rows.query("select * from drafts where workspace_id = :workspace and id = :id")
                .bind("id", id.value())
                .map(this::draft)
                .findOne();
    }

    @Override
    public List<Draft> of(ClientId client) {
        return rows.query(OF_CLIENT)
                .bind("client", client.value())
                .map(this::draft)
                .list();
    }

    @Override
    public Draft open(
            ClientId client,
            MemberId askedBy,
            DraftPlace place,
            DraftChoices choices,
            Map<String, String> filled,
            DraftText text,
            Instant at) {
        DraftId id = add(client, askedBy, place, at);
        versions.add(id, new DraftVersion(1, 0, DraftEdit.ASKED_FOR, choices, filled, text, askedBy, at));
        return find(id).orElseThrow();
    }

    @Override
    public void save(Draft changed) {
        List<DraftVersion> all = changed.versions();
        int stored = requireKnown(changed.id(), all);
        all.subList(stored, all.size()).forEach(version -> versions.add(changed.id(), version));
        sendings.save(changed.id(), changed.sending());
    }

    /** How many are stored, once each of them is known to be among {@code versions}. */
    private int requireKnown(DraftId id, List<DraftVersion> known) {
        List<DraftVersion> stored = versions.in(id);
        if (stored.isEmpty() || stored.size() > known.size() || !stored.equals(known.subList(0, stored.size()))) {
            throw new IllegalStateException("draft " + id + " is not stored as it was read");
        }
        return stored.size();
    }

    private DraftId add(ClientId client, MemberId askedBy, DraftPlace place, Instant at) {
        DraftPlace.InThread thread = place instanceof DraftPlace.InThread inThread ? inThread : null;
        long id = rows.update("""
                        insert into drafts (workspace_id, client_id, asked_by, asked_at, place, place_channel, place_ts)
                        values (:workspace, :client, :by, :at, :place, :channel, :ts)""")
                .bind("client", client.value())
                .bind("by", askedBy.value())
                .bind("at", at.toEpochMilli())
                .bind("place", Place.of(place).name())
                .bind("channel", thread == null ? null : thread.channel().value())
                .bind("ts", thread == null ? null : thread.ts())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new DraftId(id);
    }

    private Draft draft(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        DraftId id = columns.number("id", DraftId::new);
        return new Draft(
                id,
                columns.number("client_id", ClientId::new),
                columns.text("asked_by", MemberId::new),
                columns.instant("asked_at"),
                place(columns),
                versions.in(id),
                sendings.of(id));
    }

    private static DraftPlace place(Columns columns) throws SQLException {
        return switch (columns.text("place", Place::valueOf)) {
            case CARD_THREAD -> new DraftPlace.CardThread();
            case IN_THREAD ->
                new DraftPlace.InThread(columns.text("place_channel", ChannelId::new), columns.text("place_ts"));
            case DIRECTLY -> new DraftPlace.Directly();
        };
    }

    /** The kinds of {@link DraftPlace}, as they stand in the table. */
    private enum Place {
        CARD_THREAD,
        IN_THREAD,
        DIRECTLY;

        static Place of(DraftPlace place) {
            if (place instanceof DraftPlace.CardThread) {
                return CARD_THREAD;
            }
            return place instanceof DraftPlace.InThread ? IN_THREAD : DIRECTLY;
        }
    }
}
