package app.laststraw.domain.decision;

import app.laststraw.domain.client.Contact;

/** Why it is said the way it is said. */
public enum MediumReason {
    /** It ends at once, as it does after abuse: nobody needs to meet them. */
    ABUSE(Medium.IN_WRITING, "policy.medium.abuse"),
    ONLY_EVER_EMAILED(Medium.EMAIL, "policy.medium.onlyEverEmailed"),
    NEW_CLIENT(Medium.EMAIL, "policy.medium.newClient"),
    USUALLY_IN_PERSON(Medium.IN_PERSON, "policy.medium.usuallyInPerson"),
    USUALLY_BY_PHONE(Medium.CALL, "policy.medium.usuallyByPhone"),
    NOTHING_KNOWN(Medium.CALL, "policy.medium.nothingKnown");

    private final Medium medium;
    private final String key;

    MediumReason(Medium medium, String key) {
        this.medium = medium;
        this.key = key;
    }

    /** @param contact how the two sides usually meet; null when not known */
    static MediumReason with(Contact contact, boolean isNew) {
        if (contact == Contact.EMAIL_ONLY) {
            return ONLY_EVER_EMAILED;
        }
        if (isNew) {
            return NEW_CLIENT;
        }
        if (contact == null) {
            return NOTHING_KNOWN;
        }
        return contact == Contact.IN_PERSON ? USUALLY_IN_PERSON : USUALLY_BY_PHONE;
    }

    /** What it speaks for. */
    public Medium medium() {
        return medium;
    }

    /** The medium and why, in one sentence. */
    public Sentence sentence() {
        return Sentence.of(key);
    }
}
