package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ridealong.browser.LabPage.awaitPlots;
import static org.ridealong.browser.LabPage.button;
import static org.ridealong.browser.LabPage.named;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.rater.RaterId;
import org.ridealong.story.RatedRoom;
import org.ridealong.story.RaterDesk;

/** The pages about raters and rated answers in a real browser, over ratings given over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class LabRatersBrowserTest {

  private static final Path PICTURES = Path.of("target", "browser", "lab-raters");
  private static final double PATIENCE_MS = 20_000;

  private static Chromium chromium;

  @TestHTTPResource String address;

  private final List<String> errors = new ArrayList<>();

  private static final class Rated {
    static final RatedRoom HERE = RatedRoom.open();
  }

  @BeforeAll
  static void openBrowser() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    chromium = Chromium.start();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @Test
  void the_pages_are_accessible_at_every_width_in_both_languages() {
    for (int[] size : new int[][] {{320, 640}, {1366, 768}}) {
      try (BrowserContext staff = chromium.person(size[0], size[1])) {
        Page page = signIn(staff);
        openRaters(page);
        Accessibility.check(page, PICTURES, "raters", size[0]);
        page.locator("summary", text("What the figures mean")).click();
        page.getByLabel("Criterion to show").selectOption("DE");
        Accessibility.check(page, PICTURES, "raters-opened", size[0]);
        openWritten(page);
        Accessibility.check(page, PICTURES, "rated-item", size[0]);
        button(page, "Español").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Niveles por criterio"))).isVisible();
        Accessibility.check(page, PICTURES, "rated-item-es", size[0]);
        page.navigate(origin() + "/lab/#/forms/" + Rated.HERE.form() + "/raters");
        assertThat(page.getByRole(AriaRole.HEADING, named("Evaluadores").setExact(true)))
            .isVisible();
        awaitPlots(page, 1);
        Accessibility.check(page, PICTURES, "raters-es", size[0]);
      }
    }
    assertEquals(List.of(), errors);
  }

  @Test
  void raters_are_found_sorted_and_read_by_keyboard() {
    try (BrowserContext staff = chromium.person(1366, 768)) {
      Page page = signIn(staff);
      page.navigate(origin() + "/lab/#/forms/" + Rated.HERE.form());
      Keys keys = new Keys(page);
      assertThat(page.getByRole(AriaRole.LINK, named("How the raters agree"))).isVisible();
      keys.tabTo("How the raters agree");
      keys.press("Enter");
      assertThat(page.getByRole(AriaRole.HEADING, named("Raters").setExact(true))).isFocused();
      keys.tabTo("Leniency");
      keys.press("Enter");
      assertThat(page.locator("lab-rater-table th[aria-sort=ascending]")).hasText("Leniency ▲");
      assertEquals(
          List.of(code(Rated.HERE.three()), code(Rated.HERE.one()), code(Rated.HERE.two())),
          codes(page));
      keys.press("Enter");
      assertEquals(
          List.of(code(Rated.HERE.two()), code(Rated.HERE.one()), code(Rated.HERE.three())),
          codes(page));
      page.getByLabel("Criterion to show").focus();
      keys.press("ArrowDown");
      assertThat(row(page, Rated.HERE.one())).containsText("-0.64");
      assertThat(row(page, Rated.HERE.one())).containsText("45%");
      assertThat(row(page, Rated.HERE.three())).containsText("1 of them third");
      page.locator("lab-rater-table summary", text("Why some figures are missing")).click();
      assertThat(page.locator("lab-rater-table .why"))
          .containsText("fewer than 10 answers that a partner read too.");
    }
    assertEquals(List.of(), errors);
  }

  @Test
  void the_plot_and_the_files_can_be_taken_away() throws IOException {
    try (BrowserContext staff = chromium.person(1366, 768)) {
      Page page = signIn(staff);
      openRaters(page);
      Locator plot = page.locator("ride-plot", text("Leniency of raters against their partners"));
      assertThat(plot.locator(".plot__finding")).containsText(code(Rated.HERE.one()));
      // two raters are drawn, the third has no pair
      assertThat(plot.locator(".mark-symbol.role-mark path")).hasCount(2);
      Download svg = page.waitForDownload(() -> plot.getByRole(AriaRole.BUTTON).click());
      assertEquals("rater-leniency.svg", svg.suggestedFilename());
      assertTrue(Files.readString(svg.path()).startsWith("<svg"));
      Download csv = page.waitForDownload(() -> plot.getByRole(AriaRole.LINK).click());
      assertEquals("rater-leniency.csv", csv.suggestedFilename());
      assertEquals(3, Files.readString(csv.path()).lines().count());
      Download ratings =
          page.waitForDownload(
              () -> page.getByRole(AriaRole.LINK, named("Ratings (CSV)").setExact(true)).click());
      assertEquals("ratings.csv", ratings.suggestedFilename());
      assertEquals(1 + 48, Files.readString(ratings.path()).lines().count());
    }
    assertEquals(List.of(), errors);
  }

  private static String code(RaterDesk desk) {
    return new RaterId(desk.raterId()).code();
  }

  private static List<String> codes(Page page) {
    return page.locator("lab-rater-table tbody .item-key").allTextContents();
  }

  private static Locator row(Page page, RaterDesk desk) {
    return page.locator("lab-rater-table tbody tr", text(code(desk)));
  }

  private void openRaters(Page page) {
    page.navigate(origin() + "/lab/#/forms/" + Rated.HERE.form() + "/raters");
    assertThat(page.getByText("12 written answers were read; 11 of them by two raters"))
        .isVisible();
    awaitPlots(page, 1);
  }

  private void openWritten(Page page) {
    page.navigate(origin() + "/lab/#/forms/" + Rated.HERE.form());
    page.locator("lab-item-table a.item-key").first().click();
    awaitPlots(page, 3);
    assertThat(page.getByText("1 answer waits for assessors")).isVisible();
    assertThat(page.locator("lab-levels")).containsText("DE");
  }

  private Page signIn(BrowserContext staff) {
    Page page = staff.newPage();
    new LabPage(page, errors).signIn(origin(), "Priya Nair");
    return page;
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private String origin() {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
