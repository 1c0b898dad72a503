package app.laststraw.mustache;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.reflect.MapObjectHandler;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Mustache for letters, not for web pages: nothing is escaped, values come from maps alone, no file can be named. */
final class PlainTextMustache extends DefaultMustacheFactory {
    private PlainTextMustache() {
        super(name -> {
            throw new MustacheException("templates do not read other templates");
        });
        setObjectHandler(new MapObjectHandler());
        mc.setAllowChangingDelimeters(false);
    }

    /** Compiles a template whose tags were checked before; the result may be used by many threads. */
    static Mustache compile(String template, String name) {
        // A factory for each: the factory keeps what it compiled by name, and a replacement has the name of its
        // built-in.
        return new PlainTextMustache().compile(new StringReader(template), name);
    }

    @Override
    public void encode(String value, Writer writer) {
        try {
            writer.write(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
