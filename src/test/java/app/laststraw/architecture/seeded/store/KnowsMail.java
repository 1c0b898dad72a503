package app.laststraw.architecture.seeded.store;

import jakarta.mail.Message;

final class KnowsMail {
    private final Message message = null;
}
