package app.laststraw.store;

import app.laststraw.domain.report.RedFlag;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Red flags as stored: one column and no table, since they are read and written with their owner and never asked for. */
final class RedFlagsColumn {
    private RedFlagsColumn() {}

    static String of(Set<RedFlag> flags) {
        return flags.stream().sorted().map(RedFlag::name).collect(Collectors.joining(" "));
    }

    static Set<RedFlag> read(String names) {
        EnumSet<RedFlag> flags = EnumSet.noneOf(RedFlag.class);
        for (String name : names.isEmpty() ? new String[0] : names.split(" ")) {
            flags.add(RedFlag.valueOf(name));
        }
        return flags;
    }
}
