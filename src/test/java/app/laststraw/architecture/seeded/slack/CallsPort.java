package app.laststraw.architecture.seeded.slack;

import app.laststraw.architecture.seeded.domain.client.ClientBook;

final class CallsPort {
    void call(ClientBook port) {
        port.open();
    }
}
