package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.ridealong.story.TestingRoom;

/** The exam as a candidate meets it: everything is found by role and by its words. */
final class ExamPage {

  private static final double LONGEST_CLIP_MS = 40_000;
  private static final double LONGEST_COPY_MS = 60_000;

  private final Page page;

  private ExamPage(Page page) {
    this.page = page;
  }

  static ExamPage of(Page page) {
    return new ExamPage(page);
  }

  /** Opens the exam page on the workstation of a testing room. */
  static ExamPage at(TestingRoom room, BrowserContext person, String address) {
    Page page = person.newPage();
    page.navigate(address + "/exam/");
    page.evaluate(
        """
        token => fetch('/api/v1/exam/workstation', {
          method: 'POST',
          headers: {'X-Ridealong': '1', 'Content-Type': 'application/json'},
          body: JSON.stringify({enrolmentToken: token})
        }).then(answer => { if (!answer.ok) throw new Error(answer.status) })
        """,
        room.enrolmentToken());
    return new ExamPage(page);
  }

  Page page() {
    return page;
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  void enter(String code) {
    page.getByLabel("Admission code").fill(code);
    button("Open my exam").click();
  }

  /** From the code to the first scenario. */
  void reachScenario(String code) {
    enter(code);
    passEquipment();
    button("I have read this and agree").click();
    button("Start the practice question").click();
    choose("Ask how they want to get there.");
    button("Submit answer").click();
    button("Start the exam").click();
    assertThat(button("Start the clip")).isVisible();
  }

  /** Waits for the clips for as long as a slow line takes. */
  void passEquipment() {
    assertThat(page.getByText("All clips are on this computer and undamaged."))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_COPY_MS));
    button("I can hear it, continue").click();
  }

  Locator writtenAnswer() {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your answer"));
  }

  void awaitWritten() {
    assertThat(writtenAnswer())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_CLIP_MS));
  }

  Locator option(String text) {
    return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(text));
  }

  /** Presses on the words of an option, as a hand does. */
  void choose(String text) {
    page.locator("label").filter(new Locator.FilterOptions().setHasText(text)).click();
  }

  void awaitOptions() {
    assertThat(option("Ask him what he needs now."))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_CLIP_MS));
  }

  void submitAnswer() {
    button("Submit answer").click();
  }

  void handIn() {
    button("Hand in my exam").click();
    assertThat(heading("Your exam has been handed in"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
  }

  void awaitSaved() {
    assertThat(page.getByText("Saved ")).isVisible();
  }
}
