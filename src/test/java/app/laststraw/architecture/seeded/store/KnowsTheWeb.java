package app.laststraw.architecture.seeded.store;

import jakarta.servlet.http.HttpServlet;

final class KnowsTheWeb {
    private final HttpServlet servlet = null;
}
