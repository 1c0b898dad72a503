package app.laststraw.store;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.HomesUp;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** Whose Home holds something, in the table {@code homes_up}. */
record SqlHomesUp(WorkspaceRows rows) implements HomesUp {
    private static final RowMapper<Up> HOME =
            (row, context) -> new Up(new MemberId(row.getString("member_id")), row.getBoolean("of_manager"));

    @Override
    public void put(Up home) {
        rows.update("""
                        insert into homes_up (workspace_id, member_id, of_manager)
                        values (:workspace, :person, :of_manager)
                        on conflict (workspace_id, member_id) do update set of_manager = excluded.of_manager""")
                .bind("person", home.person().value())
                .bind("of_manager", home.ofManager())
                .execute();
    }

    @Override
    public void takenDown(MemberId person) {
        rows.update("delete from homes_up where workspace_id = :workspace and member_id = :person")
                .bind("person", person.value())
                .execute();
    }

    @Override
    public Optional<Up> of(MemberId person) {
        return rows.query("select * from homes_up where workspace_id = :workspace and member_id = :person")
                .bind("person", person.value())
                .map(HOME)
                .findOne();
    }

    @Override
    public List<Up> all() {
        return rows.query("select * from homes_up where workspace_id = :workspace")
                .map(HOME)
                .list();
    }
}
