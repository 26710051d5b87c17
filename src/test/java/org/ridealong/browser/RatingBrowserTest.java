package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.calibration.Committee;
import org.ridealong.rating.RatingQueries;
import org.ridealong.rating.RatingRecord;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.Staff;

/** Rating answers in a real browser: by keyboard, over reloads, windows and lapses of a claim. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class RatingBrowserTest {

  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final String ANSWER =
      "I am Officer Reyes. I am staying back here, and I have time.\n\nWhat do you need?";

  private static Chromium chromium;

  @TestHTTPResource String address;
  @Inject RatingQueries ratings;

  private DeskPage pages;
  private RatingRoom room;

  @BeforeAll
  static void openBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void open() {
    pages = new DeskPage(address, "rating");
    AssessorPage.prepare();
    room = RatingRoom.open();
  }

  @AfterEach
  void nothingBroke() {
    pages.assertNoErrors();
  }

  @Test
  void ten_answers_are_rated_by_keyboard_only() throws SQLException {
    room.answers(IntStream.range(0, 10).mapToObj(i -> ANSWER + " " + i).toArray(String[]::new));
    try (BrowserContext noor = chromium.person(WIDTH, HEIGHT)) {
      AssessorPage desk = AssessorPage.signIn(pages, noor);
      Keys keys = new Keys(desk.page());
      // The newest form comes first at the desk.
      keys.tabTo("Rate the next answer");
      keys.press("Enter");
      List<String> codes = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        assertThat(desk.answerHeading()).isFocused();
        codes.add(desk.answerHeading().textContent());
        desk.press("3", "t", "ArrowDown", "ArrowDown", "g", "n", "5", "t", "ArrowRight", "h");
        assertThat(desk.said()).containsText("Pinned: ");
        desk.press("Control+Enter");
        if (i < 9) {
          assertThat(desk.said()).hasText(codes.get(i) + " is handed in.");
        }
      }
      assertThat(desk.heading("Nothing more here for now")).isFocused();
      assertEquals(10, codes.stream().distinct().count(), codes.toString());
    }
    List<RatingRecord> kept = ratings.ofForm(room.exam().form());
    assertEquals(20, kept.size());
    assertEquals(
        List.of("DE 3", "LC 5"),
        kept.stream().map(r -> r.criterion() + " " + r.level()).distinct().sorted().toList());
    int from = ANSWER.indexOf("I am staying");
    int to = ANSWER.indexOf("\n\nWhat");
    assertEquals(10, signs("DE", "DE3-KEEPS-DISTANCE", from, to));
    assertEquals(10, signs("LC", "LC3-TAKES-UP", from, from + 1));
  }

  @Test
  void what_is_missing_is_said_and_led_to_before_anything_is_handed_in() {
    room.answers(ANSWER);
    try (BrowserContext noor = chromium.person(WIDTH, HEIGHT)) {
      AssessorPage desk = AssessorPage.opened(pages, noor, room.first());
      desk.press("g");
      assertThat(desk.said()).hasText("Choose the level first.");
      desk.press("2", "g");
      assertThat(desk.said()).containsText("Mark a place in the answer");
      desk.button("Submit and next").click();
      assertThat(desk.said()).hasText("2 things are missing.");
      assertThat(desk.page().locator("#criterion-DE")).isFocused();
      assertThat(desk.page().getByText("Pin at least one sign that shows the level.")).isVisible();
      desk.page().getByText("What do you need?").click();
      desk.sign("DE5-RIGHT-HELP").click();
      desk.press("n");
      assertThat(desk.page().locator("#criterion-LC")).isFocused();
      desk.page().getByLabel("No opportunity: clip and question gave no occasion").check();
      desk.button("Submit and stop").click();
      assertThat(desk.heading("Good to see you, Noor Aziz")).isFocused();
    }
    assertEquals(
        List.of("DE 2 null", "LC null NO_OPPORTUNITY"),
        ratings.ofForm(room.exam().form()).stream()
            .map(r -> r.criterion() + " " + r.level() + " " + r.missing())
            .sorted()
            .toList());
  }

  @Test
  void what_is_put_down_is_saved_within_two_seconds_and_survives_a_reload() {
    room.answers(ANSWER);
    try (BrowserContext noor = chromium.person(WIDTH, HEIGHT)) {
      AssessorPage desk = AssessorPage.opened(pages, noor, room.first());
      Page page = desk.page();
      page.waitForResponse(
          response -> response.url().contains("/draft") && response.ok(),
          new Page.WaitForResponseOptions().setTimeout(2_000),
          () -> desk.press("4"));
      assertThat(desk.saved()).isVisible();
      assertEquals(4, AssessorPage.held().getInt("draft.sheet.marks[0].level"));

      page.route("**/draft*", route -> route.abort());
      desk.press("2");
      assertThat(page.getByText("Kept in this window; we go on trying.")).isVisible();
      Accessibility.check(page, "offline");
      page.reload();
      assertThat(desk.answerHeading()).isFocused();
      assertThat(desk.level(2)).isChecked();
      assertEquals(4, AssessorPage.held().getInt("draft.sheet.marks[0].level"));
      page.unroute("**/draft*");
      page.evaluate("window.dispatchEvent(new Event('online'))");
      assertThat(desk.saved()).isVisible();
      assertEquals(2, AssessorPage.held().getInt("draft.sheet.marks[0].level"));
      desk.press("z");
      assertThat(desk.level(2)).isChecked();
      desk.press("5", "z");
      assertThat(desk.said()).hasText("Undone.");
      assertThat(desk.level(2)).isChecked();
    }
  }

  @Test
  void two_windows_never_overwrite_each_other_without_asking() {
    room.answers(ANSWER);
    try (BrowserContext noor = chromium.person(WIDTH, HEIGHT)) {
      AssessorPage first = AssessorPage.opened(pages, noor, room.first());
      AssessorPage second = first.again();
      first.press("3");
      assertThat(first.saved()).isVisible();

      second.press("5");
      assertThat(second.heading("Another window saved this answer")).isFocused();
      Accessibility.check(second.page(), "conflict");
      second.press("Escape");
      assertThat(second.button("What is here")).isVisible();
      second.button("What is here").click();
      assertThat(second.saved()).isVisible();
      assertEquals(5, AssessorPage.held().getInt("draft.sheet.marks[0].level"));

      first.press("1");
      first.button("The other window's").click();
      assertThat(first.level(5)).isChecked();
      first.press("z");
      assertThat(first.level(1)).isChecked();
    }
  }

  @Test
  void a_claim_that_ran_out_is_taken_again_with_everything_in_it() throws SQLException {
    room.answers(ANSWER);
    try (BrowserContext noor = chromium.person(WIDTH, HEIGHT)) {
      AssessorPage desk = AssessorPage.opened(pages, noor, room.first());
      String heading = desk.answerHeading().textContent();
      desk.press("4");
      assertThat(desk.saved()).isVisible();
      expire(AssessorPage.held().getString("assignmentId"));
      desk.press("n", "2");
      assertThat(desk.heading("Your time with this answer has run out")).isFocused();
      Accessibility.check(desk.page(), "expired");
      desk.page().reload();
      assertThat(desk.heading("Your time with this answer has run out")).isFocused();
      desk.page().getByRole(AriaRole.LINK, DeskPage.named("To my desk")).click();
      desk.button("Rate the next answer to Written answers").first().click();
      assertThat(desk.answerHeading()).hasText(heading);
      assertThat(desk.page().locator("#criterion-DE")).containsText("Level 4");
      assertThat(desk.page().locator("#criterion-LC")).containsText("Level 2");

      expire(AssessorPage.held().getString("assignmentId"));
      RaterDesk.qualified().claim(room.first());
      RaterDesk.qualified().claim(room.first());
      desk.press("5");
      desk.button("Take it again").click();
      assertThat(desk.heading("Nothing more here for now")).isFocused();
      assertThat(desk.page().getByText("Others hold the last answers to this question."))
          .isVisible();
    }
  }

  @Test
  void an_answer_leaves_the_desk_in_other_ways_after_one_more_question() {
    room.answers(ANSWER, ANSWER + " Second.", ANSWER + " Third.");
    try (BrowserContext noor = chromium.person(WIDTH, HEIGHT)) {
      AssessorPage desk = AssessorPage.opened(pages, noor, room.first());
      String first = code(desk);
      desk.button("The writer may need help").click();
      desk.page().getByLabel("What made you think so").fill("They say that they see no way out.");
      desk.button("Tell the lead").click();
      assertThat(desk.page().getByText("The lead has been told.")).isVisible();

      desk.button("Send it to the lead").click();
      assertThat(desk.heading("Send the answer to the lead?")).isFocused();
      desk.confirm("Send it to the lead").click();
      assertThat(desk.page().getByText("Say in a few words what the lead should know."))
          .isVisible();
      Accessibility.check(desk.page(), "reason needed");
      desk.page().getByLabel("What should the lead know?").fill("It is in another language.");
      desk.confirm("Send it to the lead").click();
      assertThat(desk.answerHeading()).not().hasText("Answer " + first);
      assertThat(desk.answerHeading()).isFocused();

      String second = code(desk);
      desk.button("Give it back").click();
      desk.button("Cancel").click();
      assertThat(desk.button("Give it back")).isFocused();
      desk.button("Give it back").click();
      desk.confirm("Give it back").click();
      assertThat(desk.answerHeading()).not().hasText("Answer " + second);

      desk.button("I recognize this person").click();
      Accessibility.check(desk.page(), "recognize");
      desk.button("Yes, take it away from me").click();
      assertThat(desk.heading("Nothing more here for now")).isFocused();

      List<String> cases =
          Staff.as("dana")
              .get("/api/v1/rating/cases")
              .jsonPath()
              .<String>getList("cases.findAll { it.responseCode == '%s' }.kind".formatted(first));
      assertTrue(cases.containsAll(List.of("SENT_BY_RATER", "WELLBEING")), cases.toString());
    }
  }

  @Test
  void a_practice_answer_opens_in_the_same_page_and_is_followed_by_what_was_settled() {
    Committee.settled(room.first(), "PRACTICE", "I would step back and ask what he needs.", 3);
    try (BrowserContext noor = chromium.person(WIDTH, HEIGHT)) {
      AssessorPage desk = AssessorPage.signIn(pages, noor);
      String claim =
          Staff.as("noor")
              .body("{\"poolId\":\"" + room.first() + "\"}")
              .post("/api/v1/calibration/practice/claims")
              .then()
              .statusCode(200)
              .extract()
              .path("assignmentId");
      pages.go(desk.page(), "/answers/" + claim);
      assertThat(desk.answerHeading()).isFocused();
      assertThat(desk.page().getByText("Practice: you see afterwards how")).isVisible();
      assertThat(desk.button("Submit and stop")).hasCount(0);
      desk.press("3", "t", "ArrowDown", "g", "n", "4", "h");
      desk.button("Submit and compare").click();
      assertThat(desk.heading("How this answer was settled")).isFocused();
    }
  }

  @Test
  void letters_are_switched_off_for_good_and_the_rest_of_the_keys_work() {
    room.answers(ANSWER);
    try (BrowserContext noor = chromium.person(WIDTH, HEIGHT)) {
      AssessorPage desk = AssessorPage.opened(pages, noor, room.first());
      desk.press("?");
      assertThat(desk.heading("Keys of this page")).isFocused();
      desk.page().getByText("Letters and digits work without Ctrl").click();
      desk.press("Escape");
      desk.page().reload();
      assertThat(desk.answerHeading()).isFocused();
      desk.press("3", "?");
      desk.level(2).check();
      assertThat(desk.sign("DE3-KEEPS-DISTANCE")).isVisible();
      assertThat(desk.page().locator("kbd")).hasCount(0);
      desk.press("3", "Control+Enter");
      assertThat(desk.level(2)).isChecked();
      assertThat(desk.said()).hasText("2 things are missing.");
    }
  }

  /** How often a sign is pinned to a place of the answers to the first prompt. */
  private long signs(String criterion, String code, int from, int to) throws SQLException {
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      return owner.number(
          "select count(*) from rating_evidence e join rating t on t.id = e.rating_id"
              + " join pooled_response r on r.id = t.pooled_response_id where r.pool_id = ?"
              + " and t.criterion = ? and e.code = ? and e.answer_from = ? and e.answer_to = ?",
          room.first().toString(),
          criterion,
          code,
          from,
          to);
    }
  }

  private static String code(AssessorPage desk) {
    return desk.answerHeading().textContent().replace("Answer ", "");
  }

  private static void expire(String assignment) throws SQLException {
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      assertEquals(
          1,
          owner.execute(
              "update rating_assignment set expires_at = utc_timestamp(6) - interval 1 second"
                  + " where id = ?",
              assignment));
    }
  }
}
