package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import app.laststraw.domain.workspace.Language;
import org.junit.jupiter.api.Test;

/** The way from the suggestion to the end as an account owner reads it whose Slack speaks Chinese. */
class ChinesePartingBrowserTest extends InTheBrowser {
    private static final String CLIENT = "晨光科技";

    ChinesePartingBrowserTest() {
        super(Language.SIMPLIFIED_CHINESE);
    }

    @Test
    void theExitReadsAsOneTextFromTheCardToTheEnd() {
        theCardSuggestsToPart();
        theGutCheckAndTheDecisionAreRecorded();
        theRemindersFitAPhone();
        theEndReadsInTheDark();
    }

    private void theCardSuggestsToPart() {
        page.open(PRIYA, GENERAL);
        browser.click("[data-testid=hint-dismiss]");
        page.report(CLIENT, "ABUSIVE");
        page.actAs(SOFIA);
        page.report(CLIENT, "ABUSIVE");
        page.open(LINA, RED_FLAGS);
        page.awaitMessage(CLIENT + "\n完成手头工作后分开");
        page.showEndOf(CLIENT);
        browser.picture("zh-40-card");
    }

    private void theGutCheckAndTheDecisionAreRecorded() {
        page.pressIn(CLIENT, "answer_gut_check");
        page.assertSays("[data-testid=modal-title]", "直觉检查");
        browser.picture("zh-41-gut-check");
        page.mark("past_no_return", "YES");
        page.submitAndSee();
        page.openThreadOf(CLIENT);
        page.awaitReply("@李娜 回答了关于“晨光科技”的直觉检查。");
        page.pressIn(CLIENT, "record_decision");
        page.assertSays("[data-testid=modal-title]", "记下决定");
        browser.picture("zh-42-decision");
        page.submitAndSee();
        page.awaitReply("“晨光科技”的收尾计划");
        browser.picture("zh-43-plan");
        page.pressInReply("收尾计划", "change_plan");
        page.assertSays("[data-testid=modal-title]", "修改日期");
        browser.picture("zh-44-dates");
        browser.click("[data-testid=modal-cancel]");
        browser.click("[data-testid=thread-close]");
    }

    private void theRemindersFitAPhone() {
        page.letPass("day");
        page.letPass("day");
        browser.onPhone();
        browser.click("[data-testid=drawer-open]");
        page.goToReceipts();
        page.awaitMessage("写好话稿\n晨光科技 · 今天到期");
        browser.picture("zh-50-reminders");
        assertFalse(browser.scrollsSideways());
        page.open(LINA, RED_FLAGS);
        page.showEndOf(CLIENT);
        browser.picture("zh-51-card");
        page.openThreadOf(CLIENT);
        browser.picture("zh-52-plan");
        assertFalse(browser.scrollsSideways());
        browser.onDesktop();
    }

    private void theEndReadsInTheDark() {
        browser.inTheDark();
        page.open(LINA, RED_FLAGS);
        page.pressIn(CLIENT, "end_case");
        page.assertSays("[data-testid=modal-title]", "合作结束");
        browser.picture("zh-60-end-dark");
        page.submitAndSee();
        page.awaitMessage(CLIENT + "\n完成手头工作后分开 · 已结束");
        page.showEndOf(CLIENT);
        browser.picture("zh-61-ended-dark");
        page.pressIn(CLIENT, "look_back");
        page.assertSays("[data-testid=modal-title]", "复盘");
        browser.picture("zh-62-look-back-dark");
    }

    @Test
    void aProbationReadsAsOneTextFromTheTalkToTheReview() {
        page.open(LINA, RED_FLAGS);
        page.pressIn("Quill & Co", "record_decision");
        page.choose("decision", "讲清", "讲清期望");
        page.fill("reason", "对方从没听我们讲过。");
        page.submitAndSee();
        page.pressIn("Quill & Co", "record_talk");
        page.assertSays("[data-testid=modal-title]", "记下谈话");
        page.fill("terms", "三个工作日内答复确认");
        browser.picture("zh-70-talk");
        page.submitAndSee();
        page.awaitMessage("Quill & Co");
        page.showEndOf("Quill & Co");
        browser.picture("zh-71-probation");
        for (int week = 0; week < 4; week++) {
            page.letPass("week");
        }
        page.goToReceipts();
        page.awaitMessage("另外的约定：对方做到了吗？");
        browser.picture("zh-72-review");
        page.pressIn("另外的约定", "clear_probation");
        browser.awaitSaying("[data-testid=confirm]", "对方守约了吗？");
        browser.picture("zh-73-clear");
        browser.click("[data-testid=confirm-ok]");
        page.awaitMessage("对方守约，继续合作。");
    }
}
