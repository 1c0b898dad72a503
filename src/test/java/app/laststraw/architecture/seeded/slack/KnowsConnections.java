package app.laststraw.architecture.seeded.slack;

import javax.sql.DataSource;

final class KnowsConnections {
    private final DataSource neighbour = null;
}
