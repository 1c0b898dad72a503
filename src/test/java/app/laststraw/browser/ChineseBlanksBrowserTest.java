package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import app.laststraw.domain.workspace.Language;
import org.junit.jupiter.api.Test;

/** The forms of a draft as an account owner reads them whose Slack speaks Chinese. */
class ChineseBlanksBrowserTest extends InTheBrowser {
    private static final String CLIENT = "晨光科技";
    private static final String DRAFT = "草稿 · ";

    ChineseBlanksBrowserTest() {
        super(Language.SIMPLIFIED_CHINESE);
    }

    @Test
    void aDraftIsFinishedAndCopied() {
        page.open(LINA, RED_FLAGS);
        page.pressIn(CLIENT, "draft_script");
        page.openThreadOf(CLIENT);
        page.awaitReply(DRAFT + CLIENT);
        page.chooseInReply(DRAFT, "change_draft", "换一份话稿");
        page.assertSays("[data-testid=modal-title]", "换一份话稿");
        browser.picture("zh-80-other-script");
        page.mark("script", "FEE_INCREASE");
        page.submitAndSee();
        page.awaitReply("上调部分服务的费用");
        page.pressInReply(DRAFT, "fill_blanks");
        page.assertSays("[data-testid=modal-title]", "填写空白");
        browser.picture("zh-81-blanks");
        page.fill("service", "每月代理记账");
        page.submitAndSee();
        page.awaitReply("每月代理记账");
        browser.onPhone();
        page.open(LINA, RED_FLAGS);
        page.openThreadOf(CLIENT);
        page.pressInReply(DRAFT, "fill_blanks");
        page.assertSays("[data-testid=modal-title]", "填写空白");
        browser.picture("zh-82-blanks-phone");
        assertFalse(browser.scrollsSideways());
        browser.click("[data-testid=modal-cancel]");
        page.pressInReply(DRAFT, "copy_draft");
        page.assertSays("[data-testid=modal-title]", "复制为文本");
        browser.picture("zh-83-copy-phone");
        assertFalse(browser.scrollsSideways());
    }
}
