package app.laststraw.architecture.seeded.domain.workspace;

import app.laststraw.architecture.seeded.domain.client.ClientBook;

final class KnowsClients {
    private final ClientBook above = null;
}
