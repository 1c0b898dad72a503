package app.laststraw.usecase.people;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What Slack itself says about people and channels, asked now and never kept; a port. Nothing is thrown for what Slack
 * does: whatever could not be learned is empty.
 */
public interface SlackDirectory {
    /**
     * A channel as Slack describes it now. A null flag means that the answer lacked it.
     *
     * @param directWith the one person of a direct message; null for any other conversation
     * @param members ids of everybody in it, as far as they were listed; for a direct message the person alone
     * @param complete whether {@code members} is all of them
     * @param ours whether the app itself is in it; for other conversations than channels it says nothing
     */
    record Channel(
            ChannelId id,
            Boolean externallyShared,
            Boolean pendingShare,
            Boolean archived,
            MemberId directWith,
            List<MemberId> members,
            boolean complete,
            Boolean ours) {
        public Channel {
            Objects.requireNonNull(id);
            members = List.copyOf(members);
        }
    }

    /**
     * One person.
     *
     * @param limit how long this may take, positive
     * @return empty when Slack does not know them, does not show them to us, or could not be asked in time
     */
    Optional<Member> person(MemberId id, Duration limit);

    /**
     * One channel and who is in it.
     *
     * @param limit how long this may take altogether, positive; a list cut short by it is not complete
     * @param mostMembers beyond so many, the list is cut short and not complete
     * @return empty when Slack does not know it, does not show it to us, or could not be asked in time
     */
    Optional<Channel> channel(ChannelId id, Duration limit, int mostMembers);

    /**
     * Everybody in the workspace, a page at a time.
     *
     * @return whether all pages were read
     */
    boolean everybody(Consumer<List<Member>> page);
}
