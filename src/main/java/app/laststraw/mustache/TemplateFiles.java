package app.laststraw.mustache;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.workspace.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where templates stand: on the class path, and in the firm's folder under the same names. */
final class TemplateFiles {
    private TemplateFiles() {}

    /** Such as {@code en/straight-talk.mustache}. */
    static String name(ScriptId script, Language language) {
        String kebab = script.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return language.tag() + "/" + kebab + ".mustache";
    }

    /** The built-in template's text. */
    static String builtIn(String name) {
        try (InputStream stream = TemplateFiles.class.getResourceAsStream("/templates/" + name)) {
            if (stream == null) {
                throw new TemplateFault(name, 0, Sentence.of("templates.file.missing"));
            }
            return text(name, stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The firm's own template of that name; empty when the folder has none.
     *
     * @throws TemplateFault when there is one that cannot be read
     */
    static Optional<String> inFolder(Path folder, String name) {
        Path file = folder.resolve(name);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return Optional.of(text(name, stream));
        } catch (IOException unreadable) {
            throw new TemplateFault(name, 0, Sentence.of("templates.file.unreadable"));
        }
    }

    /** The names of the folder's files that look like templates and belong to no script. */
    static List<String> strangers(Path folder) {
        Set<String> known = Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(ScriptId.values()).map(script -> name(script, language)))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".mustache") && !known.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new TemplateFault(".", 0, Sentence.of("templates.folder.unreadable"));
        }
    }

    private static String text(String name, InputStream stream) throws IOException {
        // Not more than it takes to see that it is too much.
        byte[] bytes = stream.readNBytes(TemplateText.MAX_BYTES + 1);
        if (bytes.length > TemplateText.MAX_BYTES) {
            throw TemplateText.tooLarge(name);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new TemplateFault(name, 0, Sentence.of("templates.file.no_text"));
        }
    }
}
