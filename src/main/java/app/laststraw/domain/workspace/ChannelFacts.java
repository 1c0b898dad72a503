package app.laststraw.domain.workspace;

import java.util.List;
import java.util.Objects;

/**
 * What Slack says about a channel right now. A null flag means that the answer lacked it.
 *
 * @param directWith the one person of a direct message; null for any other conversation
 * @param members everybody in the channel, as far as they could be looked up
 * @param complete whether {@code members} is all of them: false when the channel was too large or too slow to check
 */
public record ChannelFacts(
        ChannelId id,
        Boolean externallyShared,
        Boolean pendingShare,
        Boolean archived,
        MemberId directWith,
        List<Member> members,
        boolean complete) {
    public ChannelFacts {
        Objects.requireNonNull(id);
        members = List.copyOf(members);
    }
}
