package app.laststraw.architecture.seeded.slack;

import java.sql.Connection;

final class KnowsSql {
    private final Connection connection = null;
}
