package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.ridealong.story.Staff;

/** The desk in a browser, as one assessor sees it. */
record AssessorPage(Page page, String origin) {

  private static final Path PICTURES = Path.of("target", "browser", "desk");

  /** Signs a person of the demo in; whatever breaks the content security policy is an error. */
  static AssessorPage signIn(BrowserContext person, String origin, String name, List<String> errors) {
    Page page = person.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
    page.navigate(origin + "/desk/");
    page.getByRole(AriaRole.LINK, named("Sign in")).click();
    AssessorPage desk = new AssessorPage(page, origin);
    desk.button(name).click();
    assertThat(desk.button("Sign out")).isVisible();
    return desk;
  }

  /** Puts a person of the demo among the qualified raters, unless another test did so before. */
  static void enlist(String username, String name) {
    String raters =
        Staff.as("dana").get("/api/v1/raters").then().statusCode(200).extract().asString();
    if (!raters.contains('"' + name + '"')) {
      String id =
          Staff.as("dana")
              .body("{\"subject\":\"%s\",\"displayName\":\"%s\"}".formatted(username, name))
              .post("/api/v1/raters")
              .then()
              .statusCode(200)
              .extract()
              .path("raterId");
      Staff.as("dana")
          .body("{\"qualification\":\"QUALIFIED\"}")
          .put("/api/v1/raters/" + id + "/qualification")
          .then()
          .statusCode(200);
    }
  }

  /** Gives back what another test left in the hands of a rater. */
  static void free(String username) {
    JsonPath desk = Staff.as(username).get("/api/v1/rating/desk").jsonPath();
    if (desk.get("openClaim") != null) {
      Staff.as(username)
          .body("{\"reason\":null}")
          .post(assignment(desk.getString("openClaim.assignmentId")) + "/hand-back")
          .then()
          .statusCode(200);
    }
  }

  /** What a rater holds, as the server sees it. */
  static JsonPath held(String username) {
    String id =
        Staff.as(username)
            .get("/api/v1/rating/desk")
            .then()
            .statusCode(200)
            .extract()
            .path("openClaim.assignmentId");
    return Staff.as(username).get(assignment(id)).then().statusCode(200).extract().jsonPath();
  }

  static String assignment(String id) {
    return "/api/v1/rating/assignments/" + id;
  }

  /** Claims an answer over HTTP and opens it. */
  void open(String username, UUID pool) {
    String id =
        Staff.as(username)
            .body("{\"poolId\":\"" + pool + "\"}")
            .post("/api/v1/rating/claims")
            .then()
            .statusCode(200)
            .extract()
            .path("task.assignmentId");
    page.navigate(origin + "/desk/#/answers/" + id);
    assertThat(answerHeading()).isFocused();
  }

  /** The heading of an answer in either language. */
  Locator answerHeading() {
    return page.locator("desk-workplace h1");
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, named(name));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  Locator level(int level) {
    return page.getByRole(AriaRole.RADIO, named(level + " ")).first();
  }

  /** What the last press came to. */
  Locator said() {
    return page.locator(".said");
  }

  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  void check(String state, int[] size) {
    Accessibility.check(page, state + " at " + size[0]);
    picture(state, size);
  }

  /** The whole page, or the window where the page is as high as that. */
  void picture(String state, int[] size) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(state + "-" + size[0] + ".png"))
            .setFullPage(true));
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
