package app.laststraw.domain.decision;

import app.laststraw.domain.client.Contact;

/** How to say it. */
public enum Medium {
    IN_WRITING,
    EMAIL,
    CALL,
    IN_PERSON;

    /** @param contact how the two sides usually meet; null when not known */
    public static Medium usualWith(Contact contact) {
        if (contact == Contact.EMAIL_ONLY) {
            return EMAIL;
        }
        return contact == Contact.IN_PERSON ? IN_PERSON : CALL;
    }

    public boolean isSpoken() {
        return this == CALL || this == IN_PERSON;
    }
}
