package app.laststraw.input;

import app.laststraw.domain.workspace.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A language on the command line. */
public final class ToLanguage implements ITypeConverter<Language> {
    @Override
    public Language convert(String tag) {
        for (Language each : Language.values()) {
            if (each.tag().equals(tag)) {
                return each;
            }
        }
        throw new TypeConversionException("expected en or zh-CN");
    }
}
