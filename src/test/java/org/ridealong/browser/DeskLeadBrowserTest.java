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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.calibration.Committee;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.Staff;

/** A lead decides what readings leave open, opens prompts, and watches over assessors. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class DeskLeadBrowserTest {

  private static Chromium chromium;

  @TestHTTPResource String address;

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
    desk = new DeskPage(address, "lead");
  }

  @Test
  void a_lead_decides_an_answer_blind_and_by_keyboard() {
    RatingRoom room = RatingRoom.open();
    room.answers("My name is Officer Reyes. I am staying back here. What do you need right now?");
    String code = rated(room, RaterDesk.qualified(), 1, 3);
    rated(room, RaterDesk.qualified(), 5, 3);
    RaterDesk third = RaterDesk.qualified();
    rated(room, third, 3, 3);
    try (BrowserContext person = chromium.person(1366, 768)) {
      Page page = desk.signIn(person, "Dana Brooks");
      desk.menu(page, "Cases");
      assertThat(desk.heading(page, "Cases")).isFocused();
      Locator row = page.getByRole(AriaRole.ROW).filter(desk.with(code));
      assertThat(row).containsText("Readings apart");
      desk.check(page, "cases");
      row.getByRole(AriaRole.LINK).click();
      assertThat(desk.heading(page, "Answer " + code)).isFocused();
      assertThat(page.getByText("two or more apart", exactly())).hasCount(1);
      assertThat(page.getByText("Reading C")).isVisible();
      assertThat(page.getByText("Rater ")).hasCount(0);
      desk.check(page, "case");

      desk.button(page, "Decide").click();
      assertThat(page.getByText("Choose a level, or why there is none.")).hasCount(2);
      assertThat(page.getByText("Say why.")).isVisible();
      assertThat(page.getByLabel("Level 1", exactLabel()).first()).isFocused();
      desk.check(page, "case-gaps");

      Keys keys = new Keys(page);
      keys.choose("decide-DE", "4");
      keys.choose("decide-LC", "3");
      keys.tabTo("Reason");
      page.keyboard().type("Keeps the distance, says who speaks, and offers a choice.");
      keys.tabTo("Decide");
      keys.press("Enter");
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("It cannot be changed afterwards.");
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("DE Level 4");
      desk.check(page, "case-confirm");
      keys.press("Escape");
      assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
      keys.press("Enter");
      assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
      keys.tabTo("Decide");
      keys.press("Enter");
      assertThat(page.getByRole(AriaRole.STATUS).filter(desk.with("has its result"))).isVisible();
      assertThat(desk.heading(page, "Result")).isVisible();
      assertThat(page.getByText("Rater " + third.subject().substring(6, 12))).isVisible();
      assertThat(page.getByText("Decided by a lead")).isVisible();
      desk.check(page, "case-decided");
      desk.go(page, "/lead/cases");
      assertThat(desk.heading(page, "Cases")).isVisible();
      assertThat(page.getByText(code)).hasCount(0);
    }
    desk.assertNoErrors();
  }

  @Test
  void a_lead_puts_an_answer_back_and_closes_what_needs_care() {
    RatingRoom room = RatingRoom.open();
    room.answers("I do not want to write about this. I have not slept for days.");
    RaterDesk nora = RaterDesk.qualified();
    JsonNode task = nora.claim(room.first());
    nora.post(task, "wellbeing-notice", "{\"note\":\"Speaks of own distress.\"}")
        .then()
        .statusCode(204);
    nora.post(task, "referral", "{\"reason\":\"Too little to rate.\"}").then().statusCode(200);
    String code = task.get("responseCode").textValue();
    try (BrowserContext person = chromium.person(1366, 768)) {
      Page page = desk.signIn(person, "Dana Brooks");
      desk.go(page, "/lead/answers/" + code);
      assertThat(page.getByText("Too little to rate.")).isVisible();
      desk.button(page, "Close the case").first().click();
      assertThat(page.getByText("Say why.")).isVisible();
      page.getByLabel("What was done").fill("Called the center's coordinator at 10:40.");
      desk.button(page, "Close the case").first().click();
      confirm(page, "Close the case");
      assertThat(page.getByRole(AriaRole.STATUS).filter(desk.with("The case is closed.")))
          .isVisible();
      page.getByLabel("Why it goes back").fill("Two sentences can be rated.");
      desk.button(page, "Put back").first().click();
      confirm(page, "Put back");
      assertThat(page.getByRole(AriaRole.STATUS).filter(desk.with("waits for readings again")))
          .isVisible();
      assertThat(page.getByText("Waits for readings", exactly())).isVisible();
      desk.check(page, "case-returned");
    }
    desk.assertNoErrors();
  }

  @Test
  void a_lead_opens_the_prompts_of_a_form_after_a_question() {
    RatingRoom.publishRubrics();
    UUID scenario =
        UUID.fromString(
            Staff.tree(
                    Staff.as("omar")
                        .body(
                            Staff.scenarioRequest(
                                    Staff.resource("/storyboard/written-answers.story.yaml"))
                                .toString())
                        .post("/api/v1/scenarios")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .get("scenarioId")
                .textValue());
    UUID form = Staff.publishForm(scenario);
    try (BrowserContext person = chromium.person(1366, 768)) {
      Page page = desk.signIn(person, "Dana Brooks");
      desk.menu(page, "Prompts to rate");
      assertThat(desk.heading(page, "Prompts to rate")).isFocused();
      assertThat(page.getByText("0 of 2 prompts are open").first()).isVisible();
      desk.check(page, "pools");
      desk.button(page, "Open for rating: A form").first().click();
      desk.check(page, "pools-confirm");
      confirm(page, "Open for rating");
      assertThat(page.getByText("“A form” is open for rating.")).isVisible();
      assertThat(page.getByText("All 2 prompts are open").first()).isVisible();
      desk.check(page, "pools-open");
    }
    assertEquals(
        List.of(form.toString(), form.toString()),
        Staff.as("dana")
            .get("/api/v1/rating/pools")
            .jsonPath()
            .<String>getList("pools.formVersionId")
            .stream()
            .filter(form.toString()::equals)
            .toList());
    desk.assertNoErrors();
  }

  @Test
  void a_lead_sees_agreement_over_time_and_suspends_with_a_reason() {
    RatingRoom room = RatingRoom.open();
    RaterDesk luis = DeskPage.rater("luis", "Luis Ortega", "QUALIFIED");
    for (int i = 0; i < 8; i++) {
      Committee.settled(room.first(), "PRACTICE", "Answer " + i, i % 5 + 1);
    }
    practise(room, luis);
    try (BrowserContext person = chromium.person(1366, 768)) {
      Page page = desk.signIn(person, "Dana Brooks");
      desk.menu(page, "Assessors");
      assertThat(desk.heading(page, "Assessors")).isFocused();
      desk.check(page, "raters");
      page.getByRole(AriaRole.LINK, DeskPage.named("Luis Ortega")).click();
      assertThat(desk.heading(page, "Luis Ortega")).isFocused();
      assertThat(page.locator("[data-plot=agreement]")).hasAttribute("data-drawn", "drawn");
      assertThat(page.getByText("levels in training")).isVisible();
      assertThat(page.getByText("Never suspended.")).isVisible();
      desk.check(page, "rater");
      desk.button(page, "Suspend").click();
      assertThat(page.getByText("Say why.")).isVisible();
      page.getByLabel("Reason").fill("Two levels too high on half of the answers.");
      desk.button(page, "Suspend").click();
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Suspend Luis Ortega?");
      desk.check(page, "suspend");
      confirm(page, "Suspend");
      assertThat(page.getByText("Luis Ortega is suspended.")).isVisible();
      assertThat(page.getByText("Two levels too high on half of the answers.")).isVisible();
      desk.check(page, "rater-suspended");
    }
    luis.tryClaim(room.first()).then().statusCode(403);
    desk.assertNoErrors();
  }

  /** Hands in levels of both criteria for the next answer, and says which it was. */
  private static String rated(RatingRoom room, RaterDesk rater, int deEscalation, int listening) {
    JsonNode task = rater.claim(room.first());
    rater.submit(task, RaterDesk.sheet(deEscalation, listening)).then().statusCode(200);
    return task.get("responseCode").textValue();
  }

  private static void practise(RatingRoom room, RaterDesk rater) {
    String body = "{\"poolId\":\"" + room.first() + "\"}";
    for (int i = 0; ; i++) {
      JsonNode next =
          Staff.tree(
              rater.call().body(body).post("/api/v1/calibration/practice/claims").asString());
      if (next.get("assignmentId").isNull()) {
        return;
      }
      rater.submit(next, RaterDesk.sheet(i % 5 + 1, 3)).then().statusCode(200);
    }
  }

  private static void confirm(Page page, String answer) {
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(answer))
        .click();
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Page.GetByLabelOptions exactLabel() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
