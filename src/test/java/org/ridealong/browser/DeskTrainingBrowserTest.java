package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.calibration.Committee;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.Staff;

/**
 * An assessor practises, sees how answers were settled, and goes through a qualification round. The
 * answers' texts end with their level; ratings are handed in over HTTP.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class DeskTrainingBrowserTest {

  private static final int ROUND = 20;

  private static Chromium chromium;

  @TestHTTPResource String address;

  private RatingRoom room;
  private RaterDesk mei;
  private DeskPage desk;

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
    room = RatingRoom.open();
    mei = DeskPage.rater("mei", "Mei Tanaka", "IN_TRAINING");
    desk = new DeskPage(address, "training");
  }

  @Test
  void practice_shows_the_own_level_beside_the_settled_one_and_why() {
    benchmark("PRACTICE", 1, 4);
    benchmark("PRACTICE", 2, 2);
    Committee.settled(room.first(), "EXEMPLAR", "An exemplar of level 5", 5);
    Committee.settled(room.first(), "EXEMPLAR", "An exemplar of level 2", 2);
    try (BrowserContext person = chromium.person(1366, 768)) {
      Page page = desk.signIn(person, "Mei Tanaka");
      desk.menu(page, "Training");
      assertThat(desk.heading(page, "Training and qualification")).isFocused();
      assertThat(page.getByText("20 answers or more that you have rated")).isVisible();
      assertThat(page.getByText("60% or more of your levels equal to the definitive ones"))
          .isVisible();
      assertThat(page.getByText("0 of 2 done").first()).isVisible();
      page.getByText("Exemplars", new Page.GetByTextOptions().setExact(true)).first().click();
      assertThat(page.getByText("An exemplar of level 2")).isVisible();
      desk.check(page, "training");

      desk.button(page, "Practise").first().click();
      JsonNode task = claimed(page);
      page.getByText("Examples with settled levels", new Page.GetByTextOptions().setExact(true))
          .click();
      assertThat(page.getByText("An exemplar of level 5")).isVisible();
      desk.check(page, "exemplars");
      page.getByLabel("Level", new Page.GetByLabelOptions().setExact(true)).selectOption("2");
      assertThat(page.getByText("An exemplar of level 5")).hasCount(0);
      assertThat(page.getByText("An exemplar of level 2")).isVisible();
      desk.go(page, "/training");
      assertThat(page.getByText("You hold the answer " + task.get("responseCode").textValue()))
          .isVisible();
      desk.check(page, "training-held");
      mei.submit(task, RaterDesk.sheet(levelOf(task), levelOf(task) == 2 ? 5 : 1))
          .then()
          .statusCode(200);

      desk.go(page, "/training/answers/" + task.get("assignmentId").textValue());
      assertThat(desk.heading(page, "How this answer was settled")).isFocused();
      assertThat(page.getByText("You gave the definitive level on 1 of 2 criteria.")).isVisible();
      assertThat(page.getByText("3 levels").first()).isVisible();
      assertThat(page.getByText("Why DE is " + levelOf(task) + ".")).isVisible();
      assertThat(page.locator("q").first()).hasText("Benc");
      desk.check(page, "feedback");

      desk.button(page, "Next practice answer").click();
      JsonNode second = claimed(page);
      mei.rate(second, levelOf(second));
      desk.go(page, "/training/answers/" + second.get("assignmentId").textValue());
      assertThat(page.getByText("You gave the definitive level on every criterion.")).isVisible();
      assertThat(page.getByText("You have done every practice answer of this prompt.")).isVisible();
      desk.go(page, "/training");
      page.getByText("Answers that you have rated").first().click();
      assertThat(page.getByRole(AriaRole.LINK, DeskPage.named("How answer 2 was settled")).first())
          .isVisible();
    }
    desk.assertNoErrors();
  }

  @Test
  void a_round_is_begun_after_a_question_and_a_failed_one_says_what_failed_and_what_to_do() {
    settleRound();
    try (BrowserContext person = chromium.person(1366, 768)) {
      Page page = desk.signIn(person, "Mei Tanaka");
      desk.go(page, "/training");
      begin(page);
      desk.check(page, "begin-round");
      desk.button(page, "Not yet").click();
      assertThat(desk.button(page, "Begin a round")).isFocused();
      assertThat(desk.heading(page, "Training and qualification")).isVisible();
      begin(page);
      page.getByRole(AriaRole.DIALOG)
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Begin a round"))
          .click();
      JsonNode task = claimed(page);
      mei.rate(task, 3);
      desk.go(page, "/training");
      assertThat(page.getByText("A qualification round is open: 1 of 20 answers are done."))
          .isVisible();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Details of the round"))
          .first()
          .click();
      assertThat(desk.heading(page, "Qualification round")).isFocused();
      desk.check(page, "round-open");
      desk.button(page, "Next answer of the round").click();
      mei.rate(claimed(page), 3);

      rateTheRest(level -> 3);
      desk.go(page, "/training");
      desk.button(page, "See the result").click();
      assertThat(page.getByText("The round was not passed.")).isVisible();
      assertThat(desk.heading(page, "What to do now")).isVisible();
      assertEquals(
          "20% Not met",
          rule(page, "of your levels equal"), "a fifth of the answers is of level 3");
      assertEquals("16 Not met", rule(page, "two or more away"));
      assertEquals("0.00 Met", rule(page, "a mean difference"));
      page.getByText("Answer 1", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.getByText("Why DE is").first()).isVisible();
      desk.check(page, "round-failed");

      desk.go(page, "/training");
      begin(page);
      desk.button(page, "Begin a round").last().click();
      assertThat(page.getByRole(AriaRole.ALERT).filter(desk.with("There are not enough answers")))
          .isVisible();
      desk.check(page, "no-set");
    }
    desk.assertNoErrors();
  }

  @Test
  void passing_a_round_opens_the_desk() {
    settleRound();
    String round = startOverHttp();
    rateTheRest(level -> level);
    try (BrowserContext person = chromium.person(1366, 768)) {
      Page page = desk.signIn(person, "Mei Tanaka");
      desk.go(page, "/training/rounds/" + round);
      assertThat(page.getByText("20 of 20 answers are done.")).isVisible();
      desk.button(page, "See the result").click();
      assertThat(page.getByText("You have passed. You may rate candidates' answers.")).isVisible();
      assertEquals("100% Met", rule(page, "of your levels equal"));
      assertEquals("5 of 5 Met", rule(page, "all five levels"));
      desk.check(page, "round-passed");
      desk.go(page, "/training");
      assertThat(page.getByText("Qualified", new Page.GetByTextOptions().setExact(true)))
          .isVisible();
    }
    desk.assertNoErrors();
  }

  private void benchmark(String kind, int number, int level) {
    Committee.settled(
        room.first(), kind, "Benchmark %d of level %d".formatted(number, level), level);
  }

  private void settleRound() {
    for (int i = 0; i < ROUND; i++) {
      benchmark("QUALIFICATION", i, i % 5 + 1);
    }
  }

  private void begin(Page page) {
    desk.button(page, "Begin a round").first().click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
  }

  /** Cells of a row of the rule, after what is asked for. */
  private static String rule(Page page, String part) {
    return String.join(
        " ",
        page.getByRole(AriaRole.ROW)
            .filter(new Locator.FilterOptions().setHasText(part))
            .getByRole(AriaRole.CELL)
            .allInnerTexts());
  }

  /** The answer whose page was opened. */
  private JsonNode claimed(Page page) {
    page.waitForURL("**/desk/#/answers/*");
    String id = page.url().substring(page.url().lastIndexOf('/') + 1);
    return Staff.tree(
        mei.call()
            .get("/api/v1/rating/assignments/" + id)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private static int levelOf(JsonNode task) {
    String answer = task.get("answer").textValue();
    return answer.charAt(answer.length() - 1) - '0';
  }

  private String startOverHttp() {
    return mei.call()
        .body("{\"formVersionId\":\"" + room.exam().form() + "\"}")
        .post("/api/v1/calibration/qualification-rounds")
        .then()
        .statusCode(200)
        .extract()
        .path("roundId");
  }

  private void rateTheRest(IntUnaryOperator own) {
    String claims = "/api/v1/calibration/qualification-rounds/" + startOverHttp() + "/claims";
    for (JsonNode next = next(claims); !next.get("assignmentId").isNull(); next = next(claims)) {
      JsonNode task = Staff.tree(mei.task(next).asString());
      mei.rate(task, own.applyAsInt(levelOf(task)));
    }
  }

  private JsonNode next(String claims) {
    return Staff.tree(
        mei.call().body("{}").post(claims).then().statusCode(200).extract().asString());
  }
}
