package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a person does at the playground's page. Its elements go by the names that {@code app.js} lists. */
final class SlackPage {
    static final String MESSAGE = "[data-testid=channel] [data-testid=message]";
    static final String REPLY = "[data-testid=thread] [data-testid=message]";
    static final By MENTION = By.cssSelector(".mention");
    static final String MODAL = "[data-testid=modal]";

    private final Browser browser;
    private final String address;

    SlackPage(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** @param place a channel's id, or {@code home} */
    void open(String person, String place) {
        browser.load(at(person, place));
        browser.await("#app[data-ready=true][data-live=true][data-as=" + person + "]");
        if (!browser.all(MODAL).isEmpty()) { // left open by a test that failed
            browser.click("[data-testid=modal-close]");
            browser.awaitGone(MODAL);
        }
    }

    String at(String person, String place) {
        return address + "#as=" + person + "&in=" + place;
    }

    /** Somebody else takes the seat; what was on the screen is theirs now. */
    void actAs(String person) {
        browser.click("[data-testid=act-as]");
        browser.click("[data-testid=act-as-menu] [data-person=" + person + "]");
        browser.await("#app[data-ready=true][data-live=true][data-as=" + person + "]");
    }

    void goTo(String channel) {
        browser.click("[data-testid=channel-link][data-channel=" + channel + "]");
        browser.await("[data-testid=channel][data-channel=" + channel + "]");
    }

    /** The app's own messages to this person. */
    void goToReceipts() {
        browser.click("[data-testid=app-messages-link]");
        browser.await("[data-testid=tab-messages][aria-current=page]");
    }

    /** Types the beginning of the command, takes what is offered, and sends it. */
    void openForm() {
        browser.type("[data-testid=composer]", "/cl");
        browser.click("[data-command='/client-report']");
        browser.type("[data-testid=composer]", Keys.ENTER);
        browser.await(MODAL);
    }

    void send(String text) {
        browser.type("[data-testid=composer]", text + Keys.ENTER);
    }

    /** What stands where one writes. */
    String composed() {
        return browser.await("[data-testid=composer]").getAttribute("value");
    }

    static String field(String name) {
        return MODAL + " [data-action-id=" + name + "]";
    }

    /** Types into a type-ahead field and takes the option that says {@code label}. */
    void choose(String field, String typed, String label) {
        browser.click(field(field));
        browser.type(field(field), typed);
        browser.click(label, page -> browser.awaitSaying("[data-testid=option]", label));
    }

    void mark(String field, String value) {
        browser.click(MODAL + " [data-block-id=" + field + "] [data-value=" + value + "]");
    }

    void fill(String field, String text) {
        browser.type(field(field), text);
    }

    String valueOf(String field) {
        return browser.await(field(field)).getAttribute("value");
    }

    void submit() {
        browser.click("[data-testid=modal-submit]");
    }

    void submitAndSee() {
        submit();
        browser.awaitGone(MODAL);
    }

    /** The shortest report there is. */
    void report(String client, String severity) {
        openForm();
        choose("client", client, client);
        choose("archetype", "Needed", "Needed it yesterday");
        mark("severity", severity);
        submitAndSee();
    }

    WebElement awaitMessage(String words) {
        return browser.awaitSaying(MESSAGE, words);
    }

    /** Presses the button of the message that says {@code words}. */
    void pressIn(String words, String action) {
        browser.click(
                action + " of " + words,
                page -> awaitMessage(words).findElement(By.cssSelector("button[data-action-id=" + action + "]")));
    }

    void openThreadOf(String words) {
        browser.click(
                "the thread of " + words,
                page -> awaitMessage(words).findElement(By.cssSelector("[data-testid=thread-open]")));
        browser.await("[data-testid=thread]");
    }

    /** Opens the thread of a message that nobody has replied to. */
    void startThreadOf(String words) {
        browser.click(
                "to reply to " + words,
                page -> awaitMessage(words).findElement(By.cssSelector("[data-testid=thread-reply]")));
        browser.await("[data-testid=thread]");
    }

    /** The menu of all that can be done with the reply that says {@code words}. */
    void openMenuOfReply(String words) {
        browser.click(
                "the menu of " + words,
                page -> awaitReply(words).findElement(By.cssSelector("[data-testid=message-menu-open]")));
        browser.await("[data-testid=message-menu]");
    }

    WebElement awaitReply(String words) {
        return browser.awaitSaying(REPLY, words);
    }

    /** Presses the button of the reply that says {@code words}. */
    void pressInReply(String words, String action) {
        browser.click(
                action + " of " + words,
                page -> awaitReply(words).findElement(By.cssSelector("button[data-action-id=" + action + "]")));
    }

    /** Takes an option of the reply's menu. */
    void chooseInReply(String words, String action, String label) {
        browser.click(
                action + " of " + words,
                page -> awaitReply(words).findElement(By.cssSelector("[data-action-id=" + action + "]")));
        browser.click(label, page -> browser.awaitSaying("[data-testid=option]", label));
    }

    /** Ticks the box in the thread, or takes the tick away. */
    void tick(String step) {
        browser.click("the box of " + step, page -> browser.awaitSaying(REPLY + " .choice", step));
    }

    /** The button of the message that says {@code words}, as a selector. */
    String buttonOf(String words, String action) {
        return MESSAGE + "[data-ts='" + awaitMessage(words).getAttribute("data-ts") + "'] button[data-action-id="
                + action + "]";
    }

    /** Scrolls until the last line of the message that says {@code words} is to be seen. */
    void showEndOf(String words) {
        browser.ask("arguments[0].scrollIntoView({block: 'end'})", awaitMessage(words));
    }

    /** Opens the record of a client who stands on Home. */
    void openRecord(String client) {
        browser.click(
                "the record of " + client,
                page -> browser.awaitSaying("[data-testid=home] .block:has([data-action-id=edit_client])", client)
                        .findElement(By.cssSelector("[data-action-id=edit_client]")));
        browser.await(MODAL);
    }

    /** @param span {@code day} or {@code week} */
    void letPass(String span) {
        String today = browser.await("[data-testid=today]").getText();
        browser.click("[data-testid=skip-" + span + "]");
        browser.await(
                "a " + span + " to pass",
                page -> !browser.await("[data-testid=today]").getText().equals(today)
                        && browser.all("[data-testid=skip-" + span + "]:disabled")
                                .isEmpty());
    }

    void assertSays(String css, String words) {
        assertEquals(words, browser.await(css).getText());
    }
}
