package app.laststraw.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits a text into its JSON objects: one object over any number of lines, or JSON Lines, one object a line and blank
 * lines between them. Strict: a key that stands twice or anything after an object is a fault.
 */
public final class JsonDocuments {
    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    /** To see only where a value ends. */
    private static final JsonFactory LENIENT = new JsonFactory();

    private JsonDocuments() {}

    /**
     * @return at least one
     * @throws JsonFault at the first fault
     */
    public static List<StrictObject> read(String text) {
        String[] lines = text.split("\n", -1);
        int first = firstLineWithText(lines);
        if (first == lines.length) {
            throw new JsonFault(1, "", "a JSON object");
        }
        return isOneValue(lines[first]) ? readLines(lines, first) : List.of(readWhole(text, lines, first));
    }

    /**
     * The only one.
     *
     * @throws JsonFault at the first fault; a second object is one
     */
    public static StrictObject readOnly(String text) {
        List<StrictObject> objects = read(text);
        if (objects.size() > 1) {
            throw objects.get(1).fault("", "nothing after the JSON object");
        }
        return objects.get(0);
    }

    private static int firstLineWithText(String[] lines) {
        int line = 0;
        while (line < lines.length && lines[line].isBlank()) {
            line++;
        }
        return line;
    }

    private static boolean isOneValue(String text) {
        try (JsonParser parser = LENIENT.createParser(text)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException broken) {
            return false;
        }
    }

    private static List<StrictObject> readLines(String[] lines, int first) {
        List<StrictObject> objects = new ArrayList<>();
        for (int line = first; line < lines.length; line++) {
            if (!lines[line].isBlank()) {
                objects.add(readOne(lines[line], line + 1));
            }
        }
        return objects;
    }

    private static StrictObject readWhole(String text, String[] lines, int first) {
        try {
            return readOne(text, 1);
        } catch (JsonFault fault) {
            // A further object that begins at the margin: these are JSON Lines after all, and the first one is broken.
            for (int line = first + 1; line < lines.length; line++) {
                if (lines[line].startsWith("{") && isOneValue(lines[line])) {
                    return readOne(lines[first], first + 1);
                }
            }
            throw fault;
        }
    }

    private static StrictObject readOne(String text, int firstLine) {
        try {
            Map<String, Integer> lines = walk(text, firstLine);
            JsonNode tree = STRICT.readTree(text);
            return new StrictObject(tree, "", lines::get);
        } catch (JsonProcessingException fault) {
            throw new JsonFault(firstLine, "", "valid JSON");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Where each field stands; a tree does not remember it. */
    private static Map<String, Integer> walk(String text, int firstLine) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = STRICT.getFactory().createParser(text)) {
            try {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw new JsonFault(lineOf(parser, firstLine), "", "a JSON object");
                }
                do {
                    requireNumber(parser, firstLine);
                    lines.putIfAbsent(path(parser.getParsingContext()), lineOf(parser, firstLine));
                } while (parser.nextToken() != null
                        && !parser.getParsingContext().inRoot());
            } catch (JsonProcessingException fault) {
                throw fault(fault, parser, firstLine);
            }
            requireEnd(parser, firstLine);
        }
        return lines;
    }

    /** Jackson throws no exception of its own at an exponent that is too large to hold. */
    private static void requireNumber(JsonParser parser, int firstLine) throws IOException {
        try {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
                parser.getDecimalValue();
            }
        } catch (NumberFormatException tooLarge) {
            throw new JsonFault(
                    lineOf(parser, firstLine), path(parser.getParsingContext()), "a number of a reasonable size");
        }
    }

    private static void requireEnd(JsonParser parser, int firstLine) throws IOException {
        boolean ended;
        try {
            ended = parser.nextToken() == null;
        } catch (JsonProcessingException fault) {
            ended = false;
        }
        if (!ended) {
            throw new JsonFault(lineOf(parser, firstLine), "", "nothing after the JSON object");
        }
    }

    private static JsonFault fault(JsonProcessingException fault, JsonParser parser, int firstLine) {
        String expected = "valid JSON";
        if (fault instanceof JsonEOFException) {
            expected = "the JSON object to be complete";
        } else if (fault.getOriginalMessage().startsWith("Duplicate")) {
            expected = "each key once";
        }
        int line = fault.getLocation() == null ? 1 : fault.getLocation().getLineNr();
        return new JsonFault(firstLine + line - 1, path(parser.getParsingContext()), expected);
    }

    private static int lineOf(JsonParser parser, int firstLine) {
        return firstLine + Math.max(1, parser.currentTokenLocation().getLineNr()) - 1;
    }

    private static String path(JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String above = path(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex() ? above + "[" + context.getCurrentIndex() + "]" : above;
        }
        return context.hasCurrentName() ? StrictObject.pathOf(above, context.getCurrentName()) : above;
    }
}
