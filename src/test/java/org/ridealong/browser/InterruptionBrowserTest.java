package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.story.Staff;
import org.ridealong.story.TestingRoom;

/** What a candidate loses when the page goes away: nothing. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class InterruptionBrowserTest {

  private static final Path CLIP = Path.of("src", "test", "resources", "clips", "frame-counter");
  private static final String EVENTS = "**/api/v1/exam/session/events";
  private static Chromium chromium;

  @TestHTTPResource String address;

  @BeforeAll
  static void openBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @Test
  void a_reload_keeps_the_words_and_a_killed_tab_keeps_the_answer() {
    TestingRoom room = TestingRoom.showing(CLIP);
    try (BrowserContext candidate = chromium.person(1366, 768)) {
      ExamPage first = ExamPage.at(room, candidate, address);
      first.reachScenario(room.code());
      first.button("Start the clip").click();
      first.awaitWritten();
      ExamPage reloaded = reloadWhileWriting(first);
      reloaded.submitAnswer();
      assertThat(reloaded.heading("Getting your exam ready again")).isVisible();
      reloaded.passEquipment();
      reloaded.button("Continue the clip").click();
      reloaded.awaitOptions();

      killTabWithUnsentAnswer(reloaded);

      ExamPage reopened = ExamPage.of(candidate.newPage());
      reopened.page().navigate(address + "exam/");
      assertThat(reopened.heading("End of the exam")).isVisible();
      JsonNode answers = session(reopened.page()).at("/progress/decisionPoints");
      assertEquals(2, answers.size());
      answers.forEach(answer -> assertEquals("ANSWERED", answer.get("closure").textValue()));
      reopened.handIn();
    }
  }

  @Test
  void a_second_tab_of_the_same_exam_steps_back() {
    TestingRoom room = TestingRoom.showing(CLIP);
    try (BrowserContext candidate = chromium.person(1366, 768)) {
      ExamPage first = ExamPage.at(room, candidate, address);
      first.enter(room.code());
      first.passEquipment();
      ExamPage second = ExamPage.of(candidate.newPage());
      second.page().navigate(address + "exam/");
      assertThat(second.heading("The exam is open in another tab")).isVisible();
      assertThat(first.heading("Before you start")).isVisible();
    }
  }

  @Test
  void a_damaged_clip_is_fetched_again_and_never_shown() {
    TestingRoom room = TestingRoom.showing(CLIP);
    try (BrowserContext candidate = chromium.person(1366, 768)) {
      ExamPage exam = ExamPage.at(room, candidate, address);
      int[] damaged = {0};
      exam.page()
          .route(
              "**/api/v1/media/**",
              route -> {
                if (damaged[0]++ < 3) {
                  route.fulfill(new Route.FulfillOptions().setBody("not the clip"));
                } else {
                  route.resume();
                }
              });
      exam.enter(room.code());
      assertThat(exam.page().getByText("A clip could not be copied.")).isVisible();
      assertTrue(exam.button("I can hear it, continue").isDisabled());
      Accessibility.check(exam.page(), "damaged clip");
      exam.button("Try again").click();
      exam.passEquipment();
      assertThat(exam.heading("Before you start")).isVisible();
    }
  }

  private static ExamPage reloadWhileWriting(ExamPage exam) {
    exam.writtenAnswer().fill("Half a sentence");
    exam.page()
        .waitForCondition(
            () ->
                session(exam.page())
                    .at("/progress/decisionPoints/0/answer/text")
                    .asText()
                    .equals("Half a sentence"));
    int before = secondsLeft(exam.page());
    exam.page().reload();
    assertThat(exam.writtenAnswer()).hasValue("Half a sentence");
    int after = secondsLeft(exam.page());
    assertTrue(after <= before && after > before - 15, before + " s left, then " + after);
    Accessibility.check(exam.page(), "question after a reload");
    return exam;
  }

  private static void killTabWithUnsentAnswer(ExamPage exam) {
    Page page = exam.page();
    page.route(EVENTS, Route::abort);
    exam.choose("Ask him what he needs now.");
    exam.submitAnswer();
    // The page goes on only when the answer itself is on the disk, not only its draft.
    assertThat(exam.heading("End of the exam")).isVisible();
    assertThat(page.getByText("kept on this computer").first()).isVisible();
    chromium.killTabs();
  }

  private static int secondsLeft(Page page) {
    String[] face = page.locator(".timer__face").textContent().split(":");
    return Integer.parseInt(face[0]) * 60 + Integer.parseInt(face[1]);
  }

  private static JsonNode session(Page page) {
    return Staff.tree(
        (String)
            page.evaluate("() => fetch('/api/v1/exam/session').then(answer => answer.text())"));
  }
}
