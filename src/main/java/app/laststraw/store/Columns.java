package app.laststraw.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** Reads the columns of one row as the domain's types; null stays null. */
record Columns(ResultSet row) {
    String text(String column) throws SQLException {
        return row.getString(column);
    }

    <T> T text(String column, Function<String, T> type) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : type.apply(text);
    }

    long number(String column) throws SQLException {
        return row.getLong(column);
    }

    <T> T number(String column, Function<Long, T> type) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : type.apply(number);
    }

    boolean flag(String column) throws SQLException {
        return row.getInt(column) == 1;
    }

    /** Yes, no, or null where nobody has answered. */
    Boolean answer(String column) throws SQLException {
        return number(column, number -> number == 1);
    }

    Instant instant(String column) throws SQLException {
        return number(column, Instant::ofEpochMilli);
    }

    LocalDate day(String column) throws SQLException {
        return text(column, LocalDate::parse);
    }

    BigDecimal figure(String column, FixedPoint unit) throws SQLException {
        return number(column, unit::fromColumn);
    }
}
