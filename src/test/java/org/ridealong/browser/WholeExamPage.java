package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A candidate who answers whatever is asked, format by format, until there is nothing left. */
final class WholeExamPage {

  private static final double LONGEST_CLIP_MS = 120_000;

  /** There is another question than before, a clip to start, or nothing more to do. */
  private static final String SOMETHING_TO_DO =
      """
      before => {
        const prompt = document.querySelector('#prompt');
        return prompt !== null && prompt.textContent !== before
          || [...document.querySelectorAll('button')].some(button =>
            ['Start the clip', 'Hand in my exam'].includes(button.textContent.trim()));
      }
      """;

  private final ExamPage exam;
  private final Page page;

  WholeExamPage(ExamPage exam) {
    this.exam = exam;
    this.page = exam.page();
  }

  /** From the admission code to the receipt. */
  void take(String code) {
    exam.reachScenario(code);
    String before = "";
    while (true) {
      page.waitForFunction(
          SOMETHING_TO_DO, before, new Page.WaitForFunctionOptions().setTimeout(LONGEST_CLIP_MS));
      if (exam.button("Hand in my exam").count() > 0) {
        exam.handIn();
        return;
      }
      if (start().count() > 0) {
        start().click();
        assertThat(start()).hasCount(0);
        before = "";
      } else {
        before = page.locator("#prompt").textContent();
        answer();
      }
    }
  }

  /** Not the one that starts the clip again. */
  private Locator start() {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the clip").setExact(true));
  }

  private void answer() {
    if (page.locator("exam-written").count() > 0) {
      exam.writtenAnswer().fill("I would listen first. Then I would say what happens next.");
    } else if (page.locator("exam-best").count() > 0) {
      page.locator("exam-best label").first().click();
    } else if (page.locator("exam-best-worst").count() > 0) {
      page.locator("exam-best-worst input[name=best]").first().press("Space");
      page.locator("exam-best-worst input[name=worst]").last().press("Space");
    } else if (page.locator("exam-rate-each").count() > 0) {
      Locator options = page.locator("exam-rate-each fieldset");
      for (int i = 0; i < options.count(); i++) {
        options.nth(i).locator("label").nth(i).click();
      }
    }
    exam.submitAnswer();
    if (page.locator("exam-rank").count() > 0) {
      // The order that is shown is taken when it is handed in twice.
      exam.submitAnswer();
    }
  }
}
