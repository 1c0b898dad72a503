package app.laststraw.playground.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The workspace as it stands. It is not safe for use by several threads: callers synchronise on it, and never while
 * they wait for the app.
 */
public final class Workspace {
    private final WorkspacePlan plan;
    private final InstantSource clock;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Messages messages;
    private final Views views = new Views();
    private final Triggers triggers;
    private final ResponseUrls responseUrls;
    private final SharedFiles files;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** Read without the lock where an answer's headers name the scopes. */
    private volatile App app;

    public Workspace(WorkspacePlan plan, InstantSource clock) {
        this.plan = plan;
        this.clock = clock;
        this.app = plan.app();
        this.messages = new Messages(clock);
        this.triggers = new Triggers(clock);
        this.responseUrls = new ResponseUrls(clock);
        this.files = new SharedFiles(clock);
        put(Person.of(app.userId(), app.name(), Kind.BOT, plan.teamId()));
        plan.people().forEach(this::put);
        plan.channels().forEach(this::put);
    }

    public WorkspacePlan plan() {
        return plan;
    }

    public InstantSource clock() {
        return clock;
    }

    public String teamId() {
        return plan.teamId();
    }

    public App app() {
        return app;
    }

    public void install(App changed) {
        app = changed;
    }

    public Collection<Person> people() {
        return people.values();
    }

    public Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    public void put(Person person) {
        people.put(person.id(), person);
        changed();
    }

    public Collection<Channel> channels() {
        return channels.values();
    }

    public Optional<Channel> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    public void put(Channel channel) {
        channels.put(channel.id(), channel);
        changed();
    }

    /** The direct conversation of two, opened if there is none yet. */
    public Channel direct(String one, String other) {
        return channels.values().stream()
                .filter(channel -> channel.isDirect() && channel.has(one) && channel.has(other))
                .findFirst()
                .orElseGet(() -> openDirect(one, other));
    }

    private Channel openDirect(String one, String other) {
        Channel opened = Channel.direct("D%s%s".formatted(one, other), one, other);
        put(opened);
        return opened;
    }

    public ObjectNode describe(Channel channel) {
        return channel.toConversation(app.userId(), teamId());
    }

    public Messages messages() {
        return messages;
    }

    public Views views() {
        return views;
    }

    public Triggers triggers() {
        return triggers;
    }

    public ResponseUrls responseUrls() {
        return responseUrls;
    }

    public SharedFiles files() {
        return files;
    }

    /** A message as Slack shows it, with its files and what its thread adds to a parent. */
    public ObjectNode describe(Message message, boolean withMetadata) {
        ObjectNode described = message.toMessage(app, teamId(), withMetadata);
        if (!message.files().isEmpty()) {
            ArrayNode shared = described.putArray("files");
            filesOf(message).forEach(file -> shared.add(file.toFile(message.user())));
        }
        List<Message> replies = message.isReply() ? List.of() : messages.replies(message.channel(), message.ts());
        if (!replies.isEmpty()) {
            described.put("thread_ts", message.ts()).put("reply_count", replies.size());
            described.put("reply_users_count", (int)
                    replies.stream().map(Message::user).distinct().count());
            described.put("latest_reply", replies.get(replies.size() - 1).ts());
        }
        return described;
    }

    /** The files that were shared with a message. */
    public List<SharedFile> filesOf(Message message) {
        return message.files().stream().flatMap(id -> files.find(id).stream()).toList();
    }

    /** Something that people may see has changed. */
    public void changed() {
        listeners.forEach(Runnable::run);
    }

    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** How many want to hear of changes. */
    public int listening() {
        return listeners.size();
    }

    /** The messages of all channels, ephemeral ones included: where to look for words that nobody should see. */
    public List<Message> everything() {
        List<Message> all = new ArrayList<>();
        channels.keySet().forEach(channel -> all.addAll(messages.all(channel)));
        return all;
    }
}
