package app.laststraw.playground.webapi;

import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Refused;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Long answers, page by page: the cursor says where the next page starts. */
final class Pages {
    private static final String PREFIX = "next:";

    private Pages() {}

    record Page<T>(List<T> items, String nextCursor) {
        boolean hasMore() {
            return !nextCursor.isEmpty();
        }

        /** What every answer in pages carries. */
        ObjectNode metadata() {
            return Json.object().put("next_cursor", nextCursor);
        }
    }

    static <T> Page<T> of(List<T> all, Arguments arguments, int usual, int most) {
        int size = arguments.number("limit", usual, most);
        int from = position(arguments.text("cursor"), all.size());
        int to = Math.min(all.size(), from + size);
        return new Page<>(all.subList(from, to), to < all.size() ? cursor(to) : "");
    }

    private static String cursor(int position) {
        return Base64.getEncoder().encodeToString((PREFIX + position).getBytes(StandardCharsets.UTF_8));
    }

    private static int position(String cursor, int size) {
        if (cursor == null) {
            return 0;
        }
        try {
            String decoded = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            int position = Integer.parseInt(decoded.substring(PREFIX.length()));
            if (decoded.startsWith(PREFIX) && position >= 0 && position <= size) {
                return position;
            }
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException notOurs) {
            throw new Refused("invalid_cursor");
        }
        throw new Refused("invalid_cursor");
    }
}
