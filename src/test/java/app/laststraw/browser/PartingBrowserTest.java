package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import app.laststraw.domain.workspace.Language;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** From the suggestion to the decision, and through weeks of carrying it out, in a browser. */
class PartingBrowserTest extends InTheBrowser {
    private static final String CLIENT = "Harbor & Pine";
    private static final String PLAN = "Exit plan for " + CLIENT;

    PartingBrowserTest() {
        super(Language.ENGLISH);
    }

    @Test
    void aClientIsLetGoFromTheSuggestionToTheLookBack() {
        theSuggestionIsToPart();
        theGutCheckIsAnsweredWithTheKeyboardAlone();
        theDecisionIsRecorded();
        thePlanIsTickedAndChanged();
        theRemindersComeAndAreAnswered();
        itEnds();
        whatComesLaterIsAftermath();
        theFirmLooksBack();
    }

    private void theSuggestionIsToPart() {
        page.open(PRIYA, GENERAL);
        browser.click("[data-testid=hint-dismiss]");
        page.report(CLIENT, "ABUSIVE");
        page.actAs(SOFIA);
        page.report(CLIENT, "ABUSIVE");
        page.open(TOM, RED_FLAGS);
        awaitCardSaying("If the gut check says that losing them would hurt badly");
        page.showEndOf(CLIENT);
        browser.picture("40-card-part-ways");
    }

    private void awaitCardSaying(String words) {
        browser.await(
                "“" + words + "” on the card",
                page -> this.page.awaitMessage(CLIENT).getText().contains(words));
    }

    private void theGutCheckIsAnsweredWithTheKeyboardAlone() {
        browser.tabTo(page.buttonOf(CLIENT, "answer_gut_check"));
        browser.press(Keys.ENTER);
        browser.await(SlackPage.MODAL);
        browser.picture("41-gut-check");
        browser.press(Keys.ESCAPE);
        browser.awaitGone(SlackPage.MODAL);
        browser.await(
                "the focus where it was", page -> browser.isFocused(this.page.buttonOf(CLIENT, "answer_gut_check")));
        browser.press(Keys.ENTER);
        answer("loss_hurts_badly", false);
        answer("expectations_set", true);
        answer("obligations_met", true);
        answer("past_no_return", true);
        answer("ruins_their_business", false);
        answer("breaches_contract", false);
        answer("ready_for_consequences", true);
        browser.picture("42-gut-check-answered");
        browser.tabTo("[data-testid=modal-submit]");
        browser.press(Keys.SPACE);
        browser.awaitGone(SlackPage.MODAL);
        awaitCardSaying("No new report for 16 days");
        page.showEndOf(CLIENT);
        browser.picture("43-card-after-gut-check");
    }

    /** Of yes, no and “don’t know yet” the last is chosen: the arrows go up from there. */
    private void answer(String question, boolean yes) {
        browser.tabTo(SlackPage.MODAL + " [data-block-id=" + question + "] input");
        browser.press(Keys.ARROW_UP);
        if (yes) {
            browser.press(Keys.ARROW_UP);
        }
    }

    private void theDecisionIsRecorded() {
        page.pressIn(CLIENT, "record_decision");
        browser.await(SlackPage.MODAL);
        browser.picture("44-decision");
        page.submitAndSee();
        page.openThreadOf(CLIENT);
        page.awaitReply(PLAN);
        browser.picture("45-plan");
    }

    private void thePlanIsTickedAndChanged() {
        page.tick("Read the termination clause");
        browser.await("the tick", page -> this.page.awaitReply(PLAN).getText().contains("Done · "));
        browser.picture("46-ticked");
        page.pressInReply(PLAN, "change_step");
        browser.await(SlackPage.MODAL);
        browser.picture("47-change-step");
        page.choose("step", "Write", "Write the script");
        page.fill("due_on", "11192026");
        page.submitAndSee();
        page.pressInReply(PLAN, "change_plan");
        browser.await(SlackPage.MODAL);
        browser.picture("48-dates");
        page.fill("ends_on", "12312026");
        page.submitAndSee();
        browser.await(
                "the new end", page -> this.page.awaitReply(PLAN).getText().contains("Dec 31, 2026"));
        browser.picture("49-changed");
    }

    private void theRemindersComeAndAreAnswered() {
        browser.click("[data-testid=thread-close]");
        page.goToReceipts();
        page.letPass("day");
        page.awaitMessage("List what we still owe them");
        browser.picture("50-reminder");
        page.pressIn("List what we still owe them", "step_done");
        page.awaitMessage("List what we still owe them · Harbor & Pine: done by @Tom Okafor");
        page.letPass("day");
        browser.picture("51-reminders");
        page.pressIn("Set the meeting", "step_snooze_one_day");
        page.awaitMessage(
                "Set the meeting, with a heads-up · Harbor & Pine: put off. You hear of it again on Nov 19, 2026.");
        browser.picture("52-snoozed");
        page.letPass("day");
        page.awaitMessage("Harbor & Pine · overdue: it was due on Nov 18, 2026");
        browser.picture("53-again");
        page.pressIn("overdue: it was due on Nov 18, 2026", "step_hand_over");
        browser.await(SlackPage.MODAL);
        browser.picture("54-hand-over");
        page.fill("new_owner", "Maya");
        page.submitAndSee();
        page.awaitMessage("Set the meeting, with a heads-up · Harbor & Pine: handed to @Maya Lindqvist.");
        browser.picture("55-handed-over");
        page.letPass("week");
        browser.picture("56-a-week-later");
        browser.inTheDark();
        browser.picture("57-dark");
        browser.onPhone();
        browser.picture("58-phone-reminders");
        assertFalse(browser.scrollsSideways());
        page.open(TOM, RED_FLAGS);
        page.openThreadOf(CLIENT);
        page.awaitReply(PLAN);
        browser.picture("58-phone-plan");
        assertFalse(browser.scrollsSideways());
        browser.onDesktop();
        page.open(MAYA, GENERAL);
        page.goToReceipts();
        page.awaitMessage("@Tom Okafor handed this to you.");
        browser.picture("59-to-the-new-owner");
    }

    private void itEnds() {
        page.actAs(TOM);
        page.goTo(RED_FLAGS);
        page.letPass("week");
        page.showEndOf(CLIENT);
        browser.picture("60-card-exiting");
        page.pressIn(CLIENT, "end_case");
        browser.await(SlackPage.MODAL);
        browser.picture("61-end");
        page.submitAndSee();
        page.awaitMessage(CLIENT + "\nFinish the work, then part · ended");
        page.showEndOf(CLIENT);
        browser.picture("62-ended");
        page.openThreadOf(CLIENT);
        page.awaitReply("They are a client no longer.");
        browser.picture("63-plan-closed");
    }

    private void whatComesLaterIsAftermath() {
        page.letPass("day");
        page.actAs(PRIYA);
        page.report(CLIENT, "HARMFUL");
        page.goToReceipts();
        page.awaitMessage("aftermath");
        browser.picture("64-aftermath");
    }

    private void theFirmLooksBack() {
        page.actAs(TOM);
        page.goTo(RED_FLAGS);
        page.pressIn(CLIENT, "look_back");
        browser.await(SlackPage.MODAL);
        browser.picture("65-look-back");
        page.choose("cause", "scope", "The scope kept growing");
        page.fill("first_sign", "Three rounds before the brief was signed.");
        browser.picture("66-look-back-filled");
        page.submitAndSee();
        browser.awaitGone(page.buttonOf(CLIENT, "look_back") + ".primary");
        page.showEndOf(CLIENT);
        browser.picture("67-after-look-back");
    }

    @Test
    void twoRecordsOfOneClientAreMergedAndPartedAgain() {
        page.open(MAYA, "home");
        page.openRecord("Bluebird Bakery");
        browser.picture("80-record");
        browser.click(SlackPage.MODAL + " [data-action-id=merge_client]");
        browser.await(SlackPage.field("merge_with"));
        page.choose("merge_with", "lumen", "Lumen Dental");
        page.submit();
        browser.awaitSaying(SlackPage.MODAL, "Merge “Lumen Dental” into “Bluebird Bakery”?");
        browser.picture("81-merge");
        page.submit();
        browser.awaitSaying(SlackPage.MODAL, "“Bluebird Bakery” stands for both now.");
        browser.picture("82-merged");
        browser.click("[data-testid=modal-close]");
        browser.awaitGone(SlackPage.MODAL);
        page.openRecord("Bluebird Bakery");
        browser.click(SlackPage.MODAL + " [data-action-id=unmerge_client]");
        browser.awaitSaying("[data-testid=confirm]", "Undo this merge?");
        browser.picture("83-undo");
        browser.click("[data-testid=confirm-ok]");
        browser.awaitSaying(SlackPage.MODAL, "The records are parted.");
        browser.picture("84-parted");
        browser.click("[data-testid=modal-close]");
        browser.awaitGone(SlackPage.MODAL);
    }

    @Test
    void theRecordIsOpenedFromTheCardAndChangedOnAPhone() {
        browser.onPhone();
        page.open(MAYA, RED_FLAGS);
        page.pressIn("Redstone Fitness", "edit_client");
        browser.await(SlackPage.MODAL);
        browser.picture("85-record-phone");
        assertFalse(browser.scrollsSideways());
        page.fill("monthly_fee", "twelve hundred");
        page.submit();
        page.assertSays("[data-testid=field-error]", "Enter a number.");
        browser.picture("86-record-error-phone");
        browser.click("[data-testid=modal-close]");
        browser.awaitGone(SlackPage.MODAL);
    }
}
