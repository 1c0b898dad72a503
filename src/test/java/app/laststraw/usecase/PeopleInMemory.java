package app.laststraw.usecase;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.laststraw.domain.client.ClientDirectory;
import app.laststraw.domain.decision.GutChecks;
import app.laststraw.domain.exit.Cases;
import app.laststraw.domain.exit.Hindsights;
import app.laststraw.domain.exit.Releases;
import app.laststraw.domain.report.ReportLog;
import app.laststraw.domain.script.Drafts;
import app.laststraw.domain.script.OwnTemplates;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Storage that holds copies of people and nothing else; a nested call is a fault, as it is in the real one. */
public final class PeopleInMemory implements Storage, People {
    private static final ClientDirectory NO_CLIENTS = noClients();

    private final Map<MemberId, Member> copies = new HashMap<>();
    private boolean full;
    private boolean busy;

    /** From now on nothing can be saved. */
    public void fill() {
        full = true;
    }

    @Override
    public <T> T write(Function<Records, T> work) {
        if (full) {
            throw new StorageUnavailable("full", null);
        }
        return read(work);
    }

    @Override
    public <T> T read(Function<Records, T> work) {
        if (busy) {
            throw new IllegalStateException("one transaction at a time");
        }
        busy = true;
        try {
            return work.apply(new OnlyPeople());
        } finally {
            busy = false;
        }
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return Optional.ofNullable(copies.get(id));
    }

    @Override
    public void save(Member member) {
        copies.merge(member.id(), member, (old, young) -> young.seenAt().isBefore(old.seenAt()) ? old : young);
    }

    @Override
    public List<Member> workspaceAdmins() {
        return copies.values().stream().filter(Member::workspaceAdmin).toList();
    }

    private static ClientDirectory noClients() {
        ClientDirectory empty = mock(ClientDirectory.class);
        when(empty.presence()).thenReturn(ClientPresence.NONE);
        return empty;
    }

    private final class OnlyPeople implements Records {
        @Override
        public People people() {
            return PeopleInMemory.this;
        }

        @Override
        public ClientDirectory clients() {
            return NO_CLIENTS;
        }

        @Override
        public HomesUp homes() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ReportLog reports() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Releases releases() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Hindsights hindsights() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Drafts drafts() {
            throw new UnsupportedOperationException();
        }

        @Override
        public OwnTemplates ownTemplates() {
            throw new UnsupportedOperationException();
        }

        @Override
        public GutChecks gutChecks() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Cases cases() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FirmSettings settings() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outbox outbox() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Posts posts() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Digests digests() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ChannelWatch channels() {
            throw new UnsupportedOperationException();
        }

        @Override
        public AuditTrail audit() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Standings standings() {
            throw new UnsupportedOperationException();
        }
    }
}
