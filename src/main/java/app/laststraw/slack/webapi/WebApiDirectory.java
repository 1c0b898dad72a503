package app.laststraw.slack.webapi;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.people.SlackDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks Slack's Web API who people are and who is in a channel; keeps nothing. */
public final class WebApiDirectory implements SlackDirectory {
    private static final Duration ONE_PAGE = Duration.ofSeconds(10);
    private static final int PAGE = 200;
    /** Of {@link #PAGE} people each: a hundred thousand, more than any firm of ours has. */
    private static final int MOST_PAGES = 500;

    private final WebApi slack;
    private final InstantSource clock;

    public WebApiDirectory(WebApi slack, InstantSource clock) {
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Optional<Member> person(MemberId id, Duration limit) {
        Instant asked = clock.instant();
        Map<String, String> fields = Map.of("user", id.value(), "include_locale", "true");
        return slack.call("users.info", fields, limit)
                .good()
                .flatMap(body -> SlackAnswers.member(body.path("user"), asked))
                .filter(member -> member.id().equals(id));
    }

    @Override
    public Optional<Channel> channel(ChannelId id, Duration limit, int mostMembers) {
        Instant end = clock.instant().plus(limit);
        Optional<JsonNode> channel = slack.call("conversations.info", Map.of("channel", id.value()), limit)
                .good()
                .map(body -> body.path("channel"))
                .filter(described -> id.value().equals(described.path("id").textValue()));
        return channel.flatMap(described -> {
            MemberId directWith = SlackAnswers.directWith(described);
            if (directWith != null) {
                return Optional.of(SlackAnswers.channel(id, described, directWith, List.of(directWith), true));
            }
            return withMembers(id, described, end, mostMembers);
        });
    }

    private Optional<Channel> withMembers(ChannelId id, JsonNode described, Instant end, int mostMembers) {
        List<MemberId> members = new ArrayList<>();
        String cursor = "";
        do {
            Duration left = Duration.between(clock.instant(), end);
            if (left.isNegative() || left.isZero() || members.size() > mostMembers) {
                return Optional.of(SlackAnswers.channel(id, described, null, members, false));
            }
            Optional<JsonNode> page = slack.call("conversations.members", page(cursor, id), left)
                    .good()
                    .filter(body -> body.path("members").isArray());
            if (page.isEmpty()) {
                return Optional.empty();
            }
            page.get().path("members").forEach(member -> members.add(new MemberId(member.asText())));
            cursor = SlackAnswers.nextCursor(page.get());
        } while (!cursor.isEmpty());
        return Optional.of(SlackAnswers.channel(id, described, null, members, members.size() <= mostMembers));
    }

    @Override
    public boolean everybody(Consumer<List<Member>> page) {
        String cursor = "";
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Instant asked = clock.instant();
            Optional<JsonNode> answer =
                    slack.call("users.list", page(cursor, null), ONE_PAGE).good();
            if (answer.isEmpty()) {
                return false;
            }
            List<Member> members = new ArrayList<>();
            answer.get()
                    .path("members")
                    .forEach(user -> SlackAnswers.member(user, asked).ifPresent(members::add));
            page.accept(members);
            cursor = SlackAnswers.nextCursor(answer.get());
            if (cursor.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> page(String cursor, ChannelId channel) {
        Map<String, String> fields = new HashMap<>();
        fields.put("limit", String.valueOf(PAGE));
        if (channel == null) {
            fields.put("include_locale", "true");
        } else {
            fields.put("channel", channel.value());
        }
        if (!cursor.isEmpty()) {
            fields.put("cursor", cursor);
        }
        return fields;
    }
}
