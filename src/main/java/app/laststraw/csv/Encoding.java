package app.laststraw.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds what is no UTF-8: a reader only says that there is something. */
final class Encoding {
    private static final int CHUNK = 8192;

    private Encoding() {}

    /** The first line with a byte that is no UTF-8, counted from 1; the last line where there is none. */
    static long lineThatIsNotUtf8(Path path) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer text = CharBuffer.allocate(CHUNK);
        long line = 1;
        try (InputStream in = Files.newInputStream(path)) {
            boolean broken = false;
            boolean ended = false;
            while (!broken && !ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                broken = decoder.decode(bytes, text, ended).isError();
                line += text.flip().chars().filter(each -> each == '\n').count();
                text.clear();
                bytes.compact();
            }
        }
        return line;
    }
}
