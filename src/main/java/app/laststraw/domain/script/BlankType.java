package app.laststraw.domain.script;

/** What kind of value fills a blank. A value that does not read as its kind stays as typed. */
public enum BlankType {
    TEXT,
    /** An ISO day such as {@code 2027-03-14}; worded as the draft's language does. */
    DATE,
    /** A web address. */
    LINK,
    /** An amount and a currency code, such as {@code 2400.00 EUR}; worded as the draft's language does. */
    MONEY
}
