package app.laststraw.usecase.home;

import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.HomesUp.Up;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import java.util.List;
import java.util.Optional;

/**
 * Remembers whose Home holds what, since Slack keeps it there whether or not they look: whoever may not see it any more must
 * not find it.
 */
public final class TakingHomesDown {
    private final Storage storage;

    /** @param storage that nothing follows: a Home that is put up changes no other */
    public TakingHomesDown(Storage storage) {
        this.storage = storage;
    }

    /**
     * It is about to be put up: from now on it has to be taken down again. What it takes the place of is up until it stands.
     *
     * @throws app.laststraw.usecase.StorageUnavailable when that could not be noted; then it is not to be put up
     */
    public void putsUp(MemberId person, Home home) {
        Optional<Up> before = up(person);
        if (home.holdsSomething()
                && before.filter(up -> up.ofManager() || !home.manager()).isEmpty()) {
            put(new Up(person, home.manager()));
        }
    }

    /** It has arrived there, in the place of whatever was. */
    public void stands(MemberId person, Home home) {
        Optional<Up> before = up(person);
        Up now = new Up(person, home.manager());
        if (home.holdsSomething()) {
            if (!before.equals(Optional.of(now))) {
                put(now);
            }
        } else if (before.isPresent()) {
            storage.write(records -> {
                records.homes().takenDown(person);
                return null;
            });
        }
    }

    private void put(Up up) {
        storage.write(records -> {
            records.homes().put(up);
            return null;
        });
    }

    public boolean isUp(MemberId person) {
        return up(person).isPresent();
    }

    /** Whether it shows more than this one, which is theirs by now. */
    public boolean showsMoreThan(Home home, MemberId person) {
        return up(person)
                .filter(up -> up.ofManager() && !home.manager() || !home.holdsSomething())
                .isPresent();
    }

    /** Whether it shows more than is theirs, as far as is on record. */
    public boolean isOutgrown(MemberId person) {
        return storage.read(records ->
                records.homes().of(person).filter(up -> isOutgrown(records, up)).isPresent());
    }

    /** All of those. */
    public List<MemberId> outgrown() {
        return storage.read(records -> records.homes().all().stream()
                .filter(up -> isOutgrown(records, up))
                .map(Up::person)
                .toList());
    }

    /** Who left looks at nothing; should they come back, they changed. */
    private static boolean isOutgrown(Records records, Up up) {
        boolean left =
                records.people().find(up.person()).filter(Member::deactivated).isPresent();
        boolean isOfALostRole = up.ofManager() && !Roles.isManager(records, up.person());
        return !left && (isOfALostRole || !Roles.isInside(records, up.person()));
    }

    private Optional<Up> up(MemberId person) {
        return storage.read(records -> records.homes().of(person));
    }
}
