package app.laststraw.playground.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;

/** The page's own files, and those of the libraries that it uses, from the class path. */
public final class StaticFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/playground";
    private static final String PREACT = "/webjars/preact/";
    private static final String WEBJARS = "/META-INF/resources/webjars/preact/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "txt", "text/plain; charset=utf-8");

    private final String preactVersion;

    /** @param preactVersion whose files are served under {@code /webjars/preact/}, with or without the version */
    public StaticFiles(String preactVersion) {
        this.preactVersion = preactVersion;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().equals("/") ? "/index.html" : request.getRequestURI();
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        boolean plain = path.matches("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+") && type != null;
        try (InputStream file = plain ? open(path) : null) {
            if (file == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(type);
            response.setHeader("Cache-Control", "no-cache");
            file.transferTo(response.getOutputStream());
        }
    }

    private InputStream open(String path) {
        if (!path.startsWith(PREACT)) {
            return StaticFiles.class.getResourceAsStream(PAGE + path);
        }
        String tail = path.substring(PREACT.length());
        String file = tail.startsWith(preactVersion + "/") ? tail : preactVersion + "/" + tail;
        return StaticFiles.class.getResourceAsStream(WEBJARS + file);
    }
}
