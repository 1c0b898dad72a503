package app.laststraw.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file named on the command line, or standard input. */
public final class InputFile {
    private static final String STANDARD_INPUT = "-";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private InputFile() {}

    /**
     * The whole text.
     *
     * @param name a path, or {@code -} for standard input
     * @throws IOException when it cannot be read
     * @throws java.nio.file.InvalidPathException when the name is none here
     * @throws JsonFault when it is not UTF-8
     */
    public static String text(String name) throws IOException {
        return decoded(bytes(name));
    }

    private static byte[] bytes(String name) throws IOException {
        if (!name.equals(STANDARD_INPUT)) {
            return Files.readAllBytes(Path.of(name));
        }
        InputStream standardInput = System.in;
        return standardInput.readAllBytes();
    }

    /** Strictly UTF-8: a byte that is none is a fault of its line, not a question mark. */
    private static String decoded(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer source = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (decoder.decode(source, text, true).isError()) {
            long line = 1 + text.flip().chars().filter(each -> each == '\n').count();
            throw new JsonFault((int) line, "", "text in UTF-8");
        }
        String decoded = text.flip().toString();
        boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
        return marked ? decoded.substring(1) : decoded;
    }
}
