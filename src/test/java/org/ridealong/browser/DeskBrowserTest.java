package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.Staff;

/** The pages of assessors and their leads in a real browser. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class DeskBrowserTest {

  private static final Path PICTURES = Path.of("target", "browser", "desk");
  private static final int[][] SIZES = {{320, 640}, {1366, 768}, {1920, 1080}};

  private static Chromium chromium;

  @TestHTTPResource String address;

  private final List<String> errors = new ArrayList<>();

  @BeforeAll
  static void openBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @Test
  void an_assessor_sees_what_waits_at_every_width_in_both_languages() {
    RatingRoom room = RatingRoom.open();
    room.answers("I am Officer Reyes. I have time.", "Move away, now.");
    enlist("noor", "Noor Aziz");
    for (int[] size : SIZES) {
      try (BrowserContext noor = chromium.person(size[0], size[1])) {
        Page page = signIn(noor, "Noor Aziz");
        assertThat(heading(page, "Good to see you, Noor Aziz")).isFocused();
        assertThat(page.getByText("2 answers wait for you").first()).isVisible();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).hasCount(1);
        check(page, "queue", size);
        button(page, "Español").click();
        assertThat(page.getByText("2 respuestas le esperan").first()).isVisible();
        check(page, "queue-es", size);
        page.navigate(origin() + "/desk/#/lead/progress");
        assertThat(heading(page, "Aquí no hay nada para usted")).isVisible();
        check(page, "no-role-es", size);
      }
    }
    assertEquals(List.of(), errors);
  }

  @Test
  void a_lead_begins_with_the_progress_of_every_prompt() {
    RatingRoom.open().answers("I am Officer Reyes. I have time.");
    for (int[] size : SIZES) {
      try (BrowserContext dana = chromium.person(size[0], size[1])) {
        Page page = signIn(dana, "Dana Brooks");
        assertThat(heading(page, "Progress")).isFocused();
        assertThat(page.getByRole(AriaRole.ROW).nth(1)).isVisible();
        check(page, "progress", size);
        button(page, "Español").click();
        assertThat(heading(page, "Avance")).isVisible();
        check(page, "progress-es", size);
      }
    }
    assertEquals(List.of(), errors);
  }

  @Test
  void an_address_without_a_page_and_a_server_without_an_answer_say_so() {
    try (BrowserContext dana = chromium.person(1366, 768)) {
      Page page = signIn(dana, "Dana Brooks");
      page.navigate(origin() + "/desk/#/nowhere");
      assertThat(heading(page, "There is no such page")).isVisible();
      check(page, "not-found", SIZES[1]);
      dana.setOffline(true);
      page.navigate(origin() + "/desk/#/lead/progress");
      assertThat(heading(page, "The server did not answer")).isVisible();
      check(page, "failed", SIZES[1]);
      dana.setOffline(false);
      button(page, "Try again").click();
      assertThat(heading(page, "Progress")).isVisible();
      button(page, "Sign out").click();
      assertThat(heading(page, "Sign in to the desk")).isVisible();
      check(page, "signed-out", SIZES[1]);
    }
    assertEquals(List.of(), errors);
  }

  /** Puts a person of the demo into the pool of raters; other tests may have done so before. */
  private static void enlist(String username, String name) {
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

  private Page signIn(BrowserContext person, String name) {
    Page page = person.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
    page.navigate(origin() + "/desk/");
    page.getByRole(AriaRole.LINK, named("Sign in")).click();
    button(page, name).click();
    assertThat(button(page, "Sign out")).isVisible();
    return page;
  }

  private static void check(Page page, String state, int[] size) {
    Accessibility.check(page, state + " at " + size[0]);
    page.screenshot(
        new ScreenshotOptions()
            .setPath(PICTURES.resolve(state + "-" + size[0] + ".png"))
            .setFullPage(true));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, named(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private String origin() {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
