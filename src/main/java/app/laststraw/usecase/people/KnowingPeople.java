package app.laststraw.usecase.people;

import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows what kind of person somebody is: from the copy on record while that is fresh, else from Slack, which is then
 * kept. Never to be called within a transaction.
 */
public final class KnowingPeople {
    /** Two seconds leave a request one more to answer in. */
    private static final Duration ONE_PERSON = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(KnowingPeople.class);

    private final Storage storage;
    private final SlackDirectory slack;
    private final InstantSource clock;
    /** Copies from before these instants are not trusted. */
    private final Map<MemberId, Instant> changes = new ConcurrentHashMap<>();
    /** Nor are copies from before: what Slack had to say about people while nobody listened is lost. */
    private final Instant listeningSince;

    public KnowingPeople(Storage storage, SlackDirectory slack, InstantSource clock) {
        this.storage = storage;
        this.slack = slack;
        this.clock = clock;
        this.listeningSince = clock.instant();
    }

    /**
     * One person, from a fresh copy or from Slack within two seconds.
     *
     * @return empty when neither knows: whoever asks shuts the gate then
     * @throws StorageUnavailable when the copies cannot be read
     */
    public Optional<Member> find(MemberId id) {
        return Optional.ofNullable(find(List.of(id), ONE_PERSON).get(id)).flatMap(found -> found);
    }

    /** The language that somebody reads; {@code otherwise} where neither the copies nor Slack know them. */
    public Language languageOf(MemberId id, Language otherwise) {
        return find(id).map(Member::language).orElse(otherwise);
    }

    /**
     * Several people; those without a fresh copy are asked for one after another for as long as the limit allows.
     *
     * @return by id; an empty value means that Slack does not say who that is, an absent key that time ran out
     * @throws StorageUnavailable when the copies cannot be read
     */
    public Map<MemberId, Optional<Member>> find(Collection<MemberId> ids, Duration limit) {
        Instant end = clock.instant().plus(limit);
        Map<MemberId, Optional<Member>> found = freshCopies(ids);
        List<Member> asked = new ArrayList<>();
        for (MemberId id : ids) {
            Duration left = Duration.between(clock.instant(), end);
            if (left.isNegative() || left.isZero()) {
                break;
            }
            if (!found.containsKey(id)) {
                Optional<Member> answer = slack.person(id, left);
                answer.ifPresent(asked::add);
                found.put(id, answer);
            }
        }
        keep(asked);
        return found;
    }

    /**
     * Slack said that something about this person changed: no older copy is trusted from now on. For
     * {@code user_change} events, of which there is one for every status line: so nothing is asked before it is needed.
     */
    public void changed(MemberId person) {
        changes.put(person, clock.instant());
    }

    /** Reads everybody from Slack, page by page, so that later checks find fresh copies; false when it was cut short. */
    public boolean warmUp() {
        boolean whole = slack.everybody(this::keep);
        if (!whole) {
            log.warn("the list of people was cut short; the rest are looked up one by one");
        }
        return whole;
    }

    private Map<MemberId, Optional<Member>> freshCopies(Collection<MemberId> ids) {
        return storage.read(records -> {
            Map<MemberId, Optional<Member>> fresh = new LinkedHashMap<>();
            for (MemberId id : ids) {
                records.people().find(id).filter(this::isFresh).ifPresent(member -> fresh.put(id, Optional.of(member)));
            }
            return fresh;
        });
    }

    private boolean isFresh(Member copy) {
        boolean young = !copy.seenAt().isBefore(listeningSince)
                && copy.seenAt().plus(Audience.COPY_LIFETIME).isAfter(clock.instant());
        Instant changed = changes.get(copy.id());
        return young && (changed == null || copy.seenAt().isAfter(changed));
    }

    /** A copy that cannot be kept is no harm: it is asked for again. */
    private void keep(List<Member> members) {
        if (members.isEmpty()) {
            return;
        }
        try {
            storage.write(records -> {
                members.forEach(records.people()::save);
                return null;
            });
        } catch (StorageUnavailable unavailable) {
            log.warn("{} copies of people could not be kept", members.size());
        }
    }
}
