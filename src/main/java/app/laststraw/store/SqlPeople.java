package app.laststraw.store;

import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Copies of what Slack said about people, in the table {@code members}. */
record SqlPeople(WorkspaceRows rows) implements People {
    private static final String SAVE = """
            insert into members (workspace_id, member_id, home_team, guest, stranger, deactivated, bot,
              workspace_admin, email_domain, name, locale, zone, seen_at)
            values (:workspace, :id, :homeTeam, :guest, :stranger, :deactivated, :bot,
              :workspaceAdmin, :emailDomain, :name, :locale, :zone, :seenAt)
            on conflict (workspace_id, member_id) do update set
              home_team = excluded.home_team, guest = excluded.guest, stranger = excluded.stranger,
              deactivated = excluded.deactivated, bot = excluded.bot, workspace_admin = excluded.workspace_admin,
              email_domain = excluded.email_domain, name = excluded.name, locale = excluded.locale,
              zone = excluded.zone, seen_at = excluded.seen_at
            where excluded.seen_at >= members.seen_at""";

    @Override
    public Optional<Member> find(MemberId id) {
        return rows.query("select * from members where workspace_id = :workspace and member_id = :id")
                .bind("id", id.value())
                .map(SqlPeople::member)
                .findOne();
    }

    @Override
    public void save(Member member) {
        rows.update(SAVE)
                .bind("id", member.id().value())
                .bind("homeTeam", member.homeTeam())
                .bind("guest", member.guest())
                .bind("stranger", member.stranger())
                .bind("deactivated", member.deactivated())
                .bind("bot", member.bot())
                .bind("workspaceAdmin", member.workspaceAdmin())
                .bind("emailDomain", member.emailDomain())
                .bind("name", member.name())
                .bind("locale", member.locale())
                .bind("zone", member.zone() == null ? null : member.zone().getId())
                .bind("seenAt", member.seenAt().toEpochMilli())
                .execute();
    }

    @Override
    public List<Member> workspaceAdmins() {
        return rows.query("""
                        select * from members
                        where workspace_id = :workspace and workspace_admin = 1 and deactivated = 0
                          and home_team = :workspace and guest = 0 and stranger = 0 and bot = 0
                        order by member_id""").map(SqlPeople::member).list();
    }

    private static Member member(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new Member(
                columns.text("member_id", MemberId::new),
                columns.text("home_team"),
                columns.flag("guest"),
                columns.flag("stranger"),
                columns.flag("deactivated"),
                columns.flag("bot"),
                columns.flag("workspace_admin"),
                columns.text("email_domain"),
                columns.text("name"),
                columns.text("locale"),
                columns.text("zone", ZoneId::of),
                columns.instant("seen_at"));
    }
}
