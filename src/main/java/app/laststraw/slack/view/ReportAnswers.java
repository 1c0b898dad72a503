package app.laststraw.slack.view;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.usecase.ReportField;
import app.laststraw.usecase.ReportForm;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.SelectedOption;
import com.slack.api.model.view.ViewState.Value;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the report form back from the state that Slack sends. */
final class ReportAnswers {
    private final Map<String, Map<String, Value>> values;

    ReportAnswers(ViewState state) {
        this.values = state == null || state.getValues() == null ? Map.of() : state.getValues();
    }

    ReportForm form() {
        return new ReportForm(
                ClientOptions.read(chosen(ReportField.CLIENT)),
                named(Archetype.class, chosen(ReportField.ARCHETYPE)),
                named(Severity.class, chosen(ReportField.SEVERITY)),
                redFlags(),
                day(),
                typed(ReportField.WHAT_HAPPENED),
                typed(ReportField.HOURS_LOST),
                typed(ReportField.MONEY_WITHHELD),
                typed(ReportField.LINK));
    }

    private Set<RedFlag> redFlags() {
        Set<RedFlag> flags = EnumSet.noneOf(RedFlag.class);
        List<SelectedOption> chosen = value(ReportField.RED_FLAGS).getSelectedOptions();
        for (SelectedOption option : chosen == null ? List.<SelectedOption>of() : chosen) {
            RedFlag flag = named(RedFlag.class, option.getValue());
            if (flag != null) {
                flags.add(flag);
            }
        }
        return flags;
    }

    private LocalDate day() {
        String day = value(ReportField.HAPPENED_ON).getSelectedDate();
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException notOfTheDatePicker) {
            return null;
        }
    }

    private String chosen(ReportField field) {
        SelectedOption option = value(field).getSelectedOption();
        return option == null ? null : option.getValue();
    }

    private String typed(ReportField field) {
        String text = value(field).getValue();
        return text == null || text.isBlank() ? null : text;
    }

    private Value value(ReportField field) {
        Value value = values.getOrDefault(field.id(), Map.of()).get(field.id());
        return value == null ? new Value() : value;
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
