package app.laststraw.usecase;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says things into lists: what stands where, in which order. */
public final class SlackInMemory implements Messenger {
    private static final class Said {
        private final String place;
        private final String threadTs;
        private final String key;
        private String what;

        private Said(String place, String threadTs, String key, String what) {
            this.place = place;
            this.threadTs = threadTs;
            this.key = key;
            this.what = what;
        }
    }

    private final List<Said> all = new ArrayList<>();
    private Audience.Refusal shut;

    /** No channel may hear anything any more. */
    public void shut(Audience.Refusal refusal) {
        shut = refusal;
    }

    @Override
    public Outcome say(Announcement what, Place place, String threadTs, String deliveryKey, Language language) {
        if (shut != null && place instanceof Place.InChannel) {
            return new Outcome.Withheld(shut);
        }
        all.add(new Said(name(place), threadTs, deliveryKey, describe(what)));
        return new Outcome.Said(new ChannelId(name(place)), String.valueOf(all.size()));
    }

    @Override
    public boolean holds(DraftText text) {
        return text.text().length() < 8_000;
    }

    @Override
    public Outcome change(Announcement what, Place place, ChannelId channel, String ts, Language language) {
        if (shut != null && place instanceof Place.InChannel) {
            return new Outcome.Withheld(shut);
        }
        all.get(Integer.parseInt(ts) - 1).what = describe(what);
        return new Outcome.Said(channel, ts);
    }

    @Override
    public Found find(Place place, String threadTs, String deliveryKey, Instant since) {
        for (int index = 0; index < all.size(); index++) {
            Said said = all.get(index);
            if (said.key.equals(deliveryKey) && said.place.equals(name(place))) {
                return new Found.At(new ChannelId(said.place), String.valueOf(index + 1));
            }
        }
        return new Found.Nowhere();
    }

    /** What stands in a place, oldest first; replies are marked. */
    public List<String> in(String place) {
        return all.stream()
                .filter(said -> said.place.equals(place))
                .map(said -> (said.threadTs == null ? "" : "> ") + said.what)
                .toList();
    }

    private static String name(Place place) {
        return place instanceof Place.InChannel there
                ? there.channel().value()
                : "D" + ((Place.Directly) place).person();
    }

    private static String describe(Announcement what) {
        if (what instanceof Announcement.DecisionCard card) {
            return "card " + card.suggestion().decision() + " "
                    + card.suggestion().tally().reports();
        }
        if (what instanceof Announcement.RankRise rise) {
            return "rise " + rise.from() + " " + rise.to();
        }
        if (what instanceof Announcement.DraftScript said) {
            return "draft v" + said.draft().current().number();
        }
        if (what instanceof Announcement.DraftFile) {
            return "draft file";
        }
        if (what instanceof Announcement.StepReminder reminder) {
            return "reminder " + reminder.standing();
        }
        if (what instanceof Announcement.ReleaseAsked asked) {
            return "asked " + asked.standing();
        }
        if (what instanceof Announcement.ReleaseWaits waits) {
            return "waits " + waits.standing();
        }
        return what.getClass().getSimpleName();
    }
}
