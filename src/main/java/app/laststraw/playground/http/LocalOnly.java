package app.laststraw.playground.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses what another site makes a browser send: a page elsewhere whose name was bent to the loopback address comes with
 * its own Host, and one that merely posts here comes with its own Origin.
 */
public final class LocalOnly extends HttpFilter {
    private static final long serialVersionUID = 1L;
    /** What a browser may load for the page: the stand-in's own files alone. */
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String here = request.getServerName() + ":" + request.getLocalPort();
        boolean known = LOOPBACK.contains(request.getServerName()) && request.getServerPort() == request.getLocalPort();
        String origin = request.getHeader("Origin");
        if (!known || fetchedFromElsewhere(request) || (origin != null && !origin.equals("http://" + here))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", POLICY);
        chain.doFilter(request, response);
    }

    /** Browsers say so even where they send no Origin; to follow a link to the page is no harm. */
    private static boolean fetchedFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean elsewhere = "cross-site".equals(site) || "same-site".equals(site);
        return elsewhere && !"navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }
}
