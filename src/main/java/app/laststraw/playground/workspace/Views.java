package app.laststraw.playground.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Each person's stack of modals, and their Home. */
public final class Views {
    static final int DEEPEST = 3;

    private final Map<String, Deque<View>> stacks = new HashMap<>();
    private final Map<String, View> homes = new HashMap<>();
    private int number;

    /** Opens a modal in place of whatever the person had open. */
    public View open(String owner, ObjectNode content) {
        requireFreeExternalId(content, null);
        stacks.remove(owner);
        String id = nextId();
        return push(new View(id, owner, named(content), Json.object(), nextHash(), id, null));
    }

    /** Puts a modal on top of the one that is open. */
    public View push(String owner, ObjectNode content) {
        requireFreeExternalId(content, null);
        View below = top(owner).orElseThrow(() -> new Refused("invalid_trigger_id"));
        if (stacks.get(owner).size() >= DEEPEST) {
            throw new Refused("push_limit_reached");
        }
        return push(new View(nextId(), owner, named(content), Json.object(), nextHash(), below.rootId(), below.id()));
    }

    private View push(View view) {
        View whole = view.filled(Inputs.initial(view.blocks()));
        stacks.computeIfAbsent(whole.owner(), none -> new ArrayDeque<>()).push(whole);
        return whole;
    }

    public View publish(String owner, ObjectNode content, String hash) {
        View old = homes.get(owner);
        if (hash != null && (old == null || !hash.equals(old.hash()))) {
            throw new Refused("hash_conflict");
        }
        requireFreeExternalId(content, old);
        ObjectNode named = named(content);
        String id = old == null ? nextId() : old.id();
        View home = new View(id, owner, named, Inputs.initial(named.path("blocks")), nextHash(), id, null);
        homes.put(owner, home);
        return home;
    }

    /** Replaces what a view shows; what was typed stays where block and action keep their ids. */
    public View update(View view, ObjectNode content, String hash) {
        if (hash != null && !hash.equals(view.hash())) {
            throw new Refused("hash_conflict");
        }
        requireFreeExternalId(content, view);
        ObjectNode named = named(content);
        ObjectNode values = Inputs.kept(named.path("blocks"), view.values());
        return replace(view.replaced(named, values, nextHash()));
    }

    public View fill(View view, ObjectNode values) {
        return replace(view.filled(values));
    }

    private View replace(View view) {
        if (!view.isModal()) {
            homes.put(view.owner(), view);
            return view;
        }
        Deque<View> renewed = new ArrayDeque<>();
        stacks.getOrDefault(view.owner(), new ArrayDeque<>())
                .forEach(each -> renewed.add(each.id().equals(view.id()) ? view : each));
        stacks.put(view.owner(), renewed);
        return view;
    }

    public Optional<View> top(String owner) {
        return Optional.ofNullable(
                stacks.getOrDefault(owner, new ArrayDeque<>()).peek());
    }

    public Optional<View> home(String owner) {
        return Optional.ofNullable(homes.get(owner));
    }

    public Optional<View> byId(String id) {
        return anywhere(view -> view.id().equals(id));
    }

    public Optional<View> byExternalId(String id) {
        return anywhere(view -> !id.isEmpty() && view.externalId().equals(id));
    }

    /** The bottom of the person's stack. */
    public Optional<View> bottom(String owner) {
        return Optional.ofNullable(
                stacks.getOrDefault(owner, new ArrayDeque<>()).peekLast());
    }

    /** Takes the view off the stack. */
    public void close(View view) {
        Deque<View> stack = stacks.getOrDefault(view.owner(), new ArrayDeque<>());
        for (Iterator<View> each = stack.iterator(); each.hasNext(); ) {
            if (each.next().id().equals(view.id())) {
                each.remove();
            }
        }
    }

    public void closeAll(String owner) {
        stacks.remove(owner);
    }

    public int depth(String owner) {
        return stacks.getOrDefault(owner, new ArrayDeque<>()).size();
    }

    private Optional<View> anywhere(Predicate<View> wanted) {
        return Stream.concat(stacks.values().stream().flatMap(Deque::stream), homes.values().stream())
                .filter(wanted)
                .findFirst();
    }

    private void requireFreeExternalId(ObjectNode content, View mine) {
        Optional<View> holder = byExternalId(content.path("external_id").asText(""));
        if (holder.isPresent() && (mine == null || !holder.get().id().equals(mine.id()))) {
            throw new Refused("duplicate_external_id");
        }
    }

    private ObjectNode named(ObjectNode content) {
        ObjectNode named = content.deepCopy();
        named.set("blocks", Layout.withIds(content.path("blocks"), () -> Secrets.hex(3)));
        return named;
    }

    private String nextId() {
        number++;
        return "V%08d".formatted(number);
    }

    private String nextHash() {
        number++;
        return "%d.%s".formatted(number, Secrets.hex(4));
    }
}
