package app.laststraw.playground.workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The messages of all channels, oldest first; ephemeral ones among them. */
public final class Messages {
    private final InstantSource clock;
    private final Map<String, TreeMap<String, Message>> byChannel = new TreeMap<>();
    private long lastMicros;

    Messages(InstantSource clock) {
        this.clock = clock;
    }

    /** An id that no other message has, later than all before it. */
    public String nextTs() {
        Instant now = clock.instant();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
        lastMicros = Math.max(micros, lastMicros + 1);
        return String.format(Locale.ROOT, "%010d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
    }

    /** Puts a message in, in place of the one with the same id. */
    public Message put(Message message) {
        byChannel.computeIfAbsent(message.channel(), none -> new TreeMap<>()).put(message.ts(), message);
        return message;
    }

    /** Puts in a message for one person's eyes; in a thread that nobody has replied to yet, Slack shows them none. */
    public void whisper(Message message) {
        if (!message.isReply()
                || !replies(message.channel(), message.threadTs()).isEmpty()) {
            put(message);
        }
    }

    /** Takes a message out; a parent with replies leaves a tombstone. */
    public void remove(Message message) {
        if (!message.isReply() && !replies(message.channel(), message.ts()).isEmpty()) {
            put(message.asTombstone());
        } else {
            byChannel.get(message.channel()).remove(message.ts());
        }
    }

    /** Ephemeral messages included. */
    public Optional<Message> find(String channel, String ts) {
        return Optional.ofNullable(
                byChannel.getOrDefault(channel, new TreeMap<>()).get(ts));
    }

    /** A message that the whole channel has; a deleted one is gone. */
    public Optional<Message> lasting(String channel, String ts) {
        return find(channel, ts).filter(message -> !message.isEphemeral() && !message.deleted());
    }

    /** All of a channel, ephemerals and replies included. */
    public List<Message> all(String channel) {
        return new ArrayList<>(byChannel.getOrDefault(channel, new TreeMap<>()).values());
    }

    /** What the channel itself shows to all: neither ephemerals nor replies, unless those were broadcast. */
    public List<Message> channel(String channel) {
        return all(channel).stream()
                .filter(message -> !message.isEphemeral() && (!message.isReply() || message.broadcast()))
                .toList();
    }

    /** The lasting replies of a thread, without its parent. */
    public List<Message> replies(String channel, String parent) {
        return all(channel).stream()
                .filter(message -> !message.isEphemeral() && parent.equals(message.threadTs()))
                .toList();
    }

    /** What one person sees of a channel, their ephemerals included, replies left out. */
    public List<Message> channelFor(String person, String channel) {
        return all(channel).stream()
                .filter(message -> !message.isReply() || message.broadcast())
                .filter(message -> !message.isEphemeral() || message.onlyFor().equals(person))
                .toList();
    }

    /** What one person sees of a thread: the parent and its replies. */
    public List<Message> threadFor(String person, String channel, String parent) {
        return all(channel).stream()
                .filter(message -> parent.equals(message.ts()) || parent.equals(message.threadTs()))
                .filter(message -> !message.isEphemeral() || message.onlyFor().equals(person))
                .toList();
    }
}
