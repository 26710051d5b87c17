package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.ridealong.story.Staff;

/** The desk of Noor Aziz, an assessor of the demo, in a browser, with an answer to be rated. */
record AssessorPage(DeskPage desk, Page page) {

  private static final String NOOR = "noor";

  /** Makes Noor a qualified rater with nothing in her hands, whatever another test left there. */
  static void prepare() {
    DeskPage.rater(NOOR, "Noor Aziz", "QUALIFIED");
    release(NOOR);
  }

  /** Hands back what another test has left in somebody's hands. */
  static void release(String assessor) {
    JsonPath desk = Staff.as(assessor).get("/api/v1/rating/desk").jsonPath();
    if (desk.get("openClaim") != null) {
      Staff.as(assessor)
          .body("{\"reason\":null}")
          .post(assignment(desk.getString("openClaim.assignmentId")) + "/hand-back")
          .then()
          .statusCode(200);
    }
  }

  static AssessorPage signIn(DeskPage desk, BrowserContext person) {
    return new AssessorPage(desk, desk.signIn(person, "Noor Aziz"));
  }

  /** Noor with an answer of a pool open before her. */
  static AssessorPage opened(DeskPage desk, BrowserContext person, UUID pool) {
    AssessorPage noor = signIn(desk, person);
    String id =
        Staff.as(NOOR)
            .body("{\"poolId\":\"" + pool + "\"}")
            .post("/api/v1/rating/claims")
            .then()
            .statusCode(200)
            .extract()
            .path("task.assignmentId");
    desk.go(noor.page, "/answers/" + id);
    assertThat(noor.answerHeading()).isFocused();
    return noor;
  }

  /** The same answer in another window. */
  AssessorPage again() {
    Page other = page.context().newPage();
    other.navigate(page.url());
    AssessorPage second = new AssessorPage(desk, other);
    assertThat(second.answerHeading()).isFocused();
    return second;
  }

  /** What Noor holds, as the server sees it. */
  static JsonPath held() {
    String id =
        Staff.as(NOOR)
            .get("/api/v1/rating/desk")
            .then()
            .statusCode(200)
            .extract()
            .path("openClaim.assignmentId");
    return Staff.as(NOOR).get(assignment(id)).then().statusCode(200).extract().jsonPath();
  }

  /** The heading of an answer in either language. */
  Locator answerHeading() {
    return page.locator("desk-workplace h1");
  }

  Locator heading(String name) {
    return desk.heading(page, name);
  }

  Locator button(String name) {
    return desk.button(page, name);
  }

  /** The button that says yes in a dialog, of the same name as the one that opened it. */
  Locator confirm(String name) {
    return page.locator("dialog[open]")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator level(int level) {
    return page.locator("desk-levels input[value='" + level + "']");
  }

  /** The button of a sign of the open criterion. */
  Locator sign(String code) {
    return page.locator("desk-signs button.sign", new Page.LocatorOptions().setHasText(code));
  }

  /** What the last press came to. */
  Locator said() {
    return page.locator(".said");
  }

  Locator saved() {
    return page.locator(".bar__saving--saved");
  }

  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private static String assignment(String id) {
    return "/api/v1/rating/assignments/" + id;
  }
}
