package app.laststraw.support;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the database as another process would: what is in it has been committed. */
public record Ledger(Path file) {
    /** Each row's columns as text, joined by a blank. */
    public List<String> rows(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    columns.add(row.getString(column));
                }
                rows.add(String.join(" ", columns));
            }
            return rows;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** How many rows of the table, or of it {@code where …}. */
    public int count(String table) {
        return Integer.parseInt(rows("select count(*) from " + table).get(0));
    }

    /** The id of the client who is known by this name. */
    public String client(String name) {
        return rows("select client_id from client_names where text = '" + name + "'")
                .get(0);
    }

    /** The audit trail's details under one action, oldest first. */
    public List<String> audited(String action) {
        return rows("select detail from audit_trail where action = '" + action + "' order by id");
    }
}
