package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.Staff;

/** What the tests of the desk's pages do with the browser alike. */
final class DeskPage {

  private static final Size NARROW = new Size(320, 640);
  private static final Size USUAL = new Size(1366, 768);
  private static final List<Size> ALL_WIDTHS = List.of(NARROW, USUAL, new Size(1920, 1080));

  private record Size(int width, int height) {
    void apply(Page page) {
      page.setViewportSize(width, height);
    }
  }

  private final String origin;
  private final Path pictures;
  private final List<String> errors = new ArrayList<>();

  /**
   * @param pictures folder below {@code target/browser}
   */
  DeskPage(String address, String pictures) {
    this.origin = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    this.pictures = Path.of("target", "browser", pictures);
  }

  /** A person of the demo as a rater; other tests may have registered them before. */
  static RaterDesk rater(String username, String name, String qualification) {
    JsonNode raters =
        Staff.tree(
            Staff.as("dana").get("/api/v1/raters").then().statusCode(200).extract().asString());
    UUID id = null;
    for (JsonNode rater : raters.get("raters")) {
      if (rater.get("displayName").textValue().equals(name)) {
        id = UUID.fromString(rater.get("raterId").textValue());
      }
    }
    if (id == null) {
      id =
          UUID.fromString(
              Staff.as("dana")
                  .body("{\"subject\":\"%s\",\"displayName\":\"%s\"}".formatted(username, name))
                  .post("/api/v1/raters")
                  .then()
                  .statusCode(200)
                  .extract()
                  .path("raterId"));
    }
    Staff.as("dana")
        .body("{\"qualification\":\"" + qualification + "\"}")
        .put("/api/v1/raters/" + id + "/qualification")
        .then()
        .statusCode(200);
    return new RaterDesk(username, id);
  }

  Page signIn(BrowserContext person, String name) {
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
    // The name stands there with what the person does.
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    assertThat(button(page, "Sign out")).isVisible();
    return page;
  }

  /** Goes to a page of the desk by its address after {@code #}, even when one is there already. */
  void go(Page page, String place) {
    page.navigate("about:blank");
    page.navigate(origin + "/desk/#" + place);
  }

  void menu(Page page, String name) {
    page.getByRole(AriaRole.NAVIGATION)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .click();
  }

  /**
   * Looks at a state in both languages and leaves the page as it was: at every width with {@code
   * -Dridealong.soak=true}, else in English at two widths and in Spanish, whose words are longer,
   * at the narrowest.
   */
  void check(Page page, String state) {
    boolean all = Boolean.getBoolean("ridealong.soak");
    look(page, state, all ? ALL_WIDTHS : List.of(NARROW, USUAL));
    switchLanguage(page);
    look(page, state + "-es", all ? ALL_WIDTHS : List.of(NARROW));
    switchLanguage(page);
    USUAL.apply(page);
  }

  private void look(Page page, String state, List<Size> sizes) {
    for (Size size : sizes) {
      size.apply(page);
      Accessibility.check(page, pictures, state, size.width());
    }
  }

  /** What lies behind a dialog cannot be pressed; the language is switched by its own button. */
  private static void switchLanguage(Page page) {
    page.evaluate(
        "() => document.querySelector('.page-header__inner > .page-header__language').click()");
  }

  void assertNoErrors() {
    assertEquals(List.of(), errors);
  }

  Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, named(name));
  }

  Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
