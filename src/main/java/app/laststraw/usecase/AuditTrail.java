package app.laststraw.usecase;

import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who did what, and what the gate held back; a port. Ids only: no names, no free text. */
public interface AuditTrail {
    /**
     * @param actor null for the app itself
     * @param action such as {@code report.withdrawn} or {@code gate.refused}
     * @param subject an id, such as {@code report:7} or a channel's
     * @param detail an enum name or an error name; may be empty
     */
    void note(Instant at, MemberId actor, String action, String subject, String detail);

    /** A page of it, newest first. */
    List<Note> latest(int from, int limit);

    int count();

    /** One note; the fields are those of {@link #note}. */
    record Note(Instant at, MemberId actor, String action, String subject, String detail) {
        private static final Pattern ABOUT_AN_ID =
                Pattern.compile("(client|case|step|report|draft):([0-9]{1,18})(?:[^0-9].*)?");

        /** The number of what it is about, where it is one of {@code kind}, such as {@code client}. */
        public OptionalLong numberOf(String kind) {
            Matcher about = ABOUT_AN_ID.matcher(subject);
            return about.matches() && about.group(1).equals(kind)
                    ? OptionalLong.of(Long.parseLong(about.group(2)))
                    : OptionalLong.empty();
        }
    }
}
