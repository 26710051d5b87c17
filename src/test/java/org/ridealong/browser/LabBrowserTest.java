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
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
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
import org.ridealong.story.SimulatedExams;
import org.ridealong.story.SimulatedExams.Trait;

/** The psychometrician's pages in a real browser, over exams that were taken over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class LabBrowserTest {

  private static final Path PICTURES = Path.of("target", "browser", "lab");
  private static final int EXAMS = 60;

  private static Chromium chromium;

  @TestHTTPResource String address;

  private final List<String> errors = new ArrayList<>();

  private static final class Taken {
    static final SimulatedExams EXAMS_TAKEN =
        SimulatedExams.over(
                3,
                Trait.GOOD,
                Trait.MISKEYED,
                Trait.GOOD,
                Trait.HARD,
                Trait.EASY,
                Trait.WRITTEN,
                Trait.HURRIED,
                Trait.GOOD)
            .take(EXAMS);
  }

  /** Longer than a plot takes on a machine that has other work. */
  private static final double PATIENCE_MS = 20_000;

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
  void every_page_and_state_is_accessible_at_every_width_in_both_languages() {
    for (int[] size : new int[][] {{320, 640}, {1366, 768}, {1920, 1080}}) {
      try (BrowserContext staff = chromium.person(size[0], size[1])) {
        Page page = signIn(staff);
        openForm(page);
        Accessibility.check(page, PICTURES, "form", size[0]);
        page.locator("lab-item-table .flag summary").first().click();
        page.locator("ride-plot details summary").first().click();
        Accessibility.check(page, PICTURES, "form-opened", size[0]);
        page.locator("lab-item-table a.item-key").nth(1).click();
        awaitPlots(page, 2);
        Accessibility.check(page, PICTURES, "item", size[0]);
        page.locator("a.usa-link", text("Next item")).click();
        awaitPlots(page, 2);
        openItem(page, 5);
        // nobody has rated it, so that there are times and lengths to draw, and no levels
        awaitPlots(page, 2);
        Accessibility.check(page, PICTURES, "written-item", size[0]);
        button(page, "Español").click();
        assertThat(page.getByText("Ninguna de las reglas se cumple.")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, named("Tiempos de respuesta"))).isVisible();
        Accessibility.check(page, PICTURES, "written-item-es", size[0]);
        openItem(page, 1);
        awaitPlots(page, 2);
        Accessibility.check(page, PICTURES, "item-es", size[0]);
        page.navigate(origin() + "/lab/#/forms/" + Taken.EXAMS_TAKEN.form());
        awaitPlots(page, 2);
        Accessibility.check(page, PICTURES, "form-es", size[0]);
      }
    }
    assertEquals(List.of(), errors);
  }

  @Test
  void a_form_without_exams_and_an_address_without_a_page_say_so() {
    SimulatedExams none = SimulatedExams.over(1, Trait.GOOD, Trait.WRITTEN);
    try (BrowserContext staff = chromium.person(1366, 768)) {
      Page page = signIn(staff);
      page.navigate(origin() + "/lab/#/forms/" + none.form());
      assertThat(page.getByText("No exam has been handed in on this form yet.")).isVisible();
      Accessibility.check(page, PICTURES, "empty-form", 1366);
      page.navigate(origin() + "/lab/#/forms/" + none.form() + "/items/" + none.item(0));
      assertThat(page.getByText("Nobody has answered in time yet.")).isVisible();
      assertThat(page.locator("figure.plot svg")).hasCount(0);
      Accessibility.check(page, PICTURES, "empty-item", 1366);
      page.navigate(origin() + "/lab/#/forms/" + none.item(0));
      assertThat(page.getByRole(AriaRole.HEADING, named("There is no such page"))).isVisible();
      Accessibility.check(page, PICTURES, "not-found", 1366);
      staff.setOffline(true);
      page.navigate(origin() + "/lab/#/forms/" + none.form());
      assertThat(page.getByRole(AriaRole.HEADING, named("The server did not answer"))).isVisible();
      Accessibility.check(page, PICTURES, "failed", 1366);
      staff.setOffline(false);
      button(page, "Try again").click();
      assertThat(page.getByText("No exam has been handed in on this form yet.")).isVisible();
    }
    assertEquals(List.of(), errors);
  }

  @Test
  void a_plot_is_an_image_with_its_finding_a_table_and_two_files() throws IOException {
    try (BrowserContext staff = chromium.person(1366, 768)) {
      Page page = signIn(staff);
      openForm(page);
      Locator plot = page.locator("ride-plot", text("Distribution of total scores"));
      String finding = plot.locator(".plot__finding").textContent();
      assertTrue(finding.startsWith("60 totals from "), finding);
      assertThat(plot.getByRole(AriaRole.IMG).first())
          .hasAttribute("aria-label", "Distribution of total scores. " + finding);
      Download svg = page.waitForDownload(() -> plot.getByRole(AriaRole.BUTTON).click());
      assertEquals("score-histogram.svg", svg.suggestedFilename());
      assertTrue(Files.readString(svg.path()).startsWith("<svg"));
      Download csv = page.waitForDownload(() -> plot.getByRole(AriaRole.LINK).click());
      assertEquals("score-histogram.csv", csv.suggestedFilename());
      plot.getByText("Table behind this plot").click();
      int rows = plot.locator("tbody tr").count();
      assertEquals(rows, Files.readString(csv.path()).lines().count() - 1);
      // one bar for each row of the table, empty ones without a height
      assertEquals(rows, plot.locator(".mark-rect path").count());
    }
    assertEquals(List.of(), errors);
  }

  @Test
  void the_item_table_is_sorted_and_opened_by_keyboard_and_the_heading_stays_in_sight() {
    try (BrowserContext staff = chromium.person(1366, 768)) {
      Page page = signIn(staff);
      openForm(page);
      assertThat(page.getByRole(AriaRole.HEADING, named("Form with simulated exams"))).isFocused();
      Keys keys = new Keys(page);
      keys.tabTo("Difficulty");
      keys.press("Enter");
      assertThat(page.locator("th[aria-sort=ascending]")).hasText("Difficulty ▲");
      List<String> difficulties =
          page.locator("lab-item-table tbody tr td:nth-of-type(6)").allTextContents();
      List<String> ordered = new ArrayList<>(difficulties);
      ordered.sort((one, other) -> Double.compare(number(one), number(other)));
      assertEquals(ordered, difficulties);
      keys.press("Enter");
      assertThat(page.locator("th[aria-sort=descending]")).hasText("Difficulty ▼");
      keys.tabTo("Key in doubt");
      keys.press("Enter");
      assertThat(page.getByText("Rule: a distractor whose point-biserial").first()).isVisible();
      page.locator(".items")
          .evaluate("region => { region.scrollIntoView(); region.scrollTo(0, 400); }");
      assertThat(page.locator(".items thead th").first()).isInViewport();
    }
  }

  @Test
  void the_drawing_of_plots_is_fetched_only_where_a_plot_is() {
    try (BrowserContext staff = chromium.person(1366, 768)) {
      List<String> fetched = new ArrayList<>();
      Page page = staff.newPage();
      page.onRequest(request -> fetched.add(request.url()));
      signIn(page);
      assertTrue(fetched.stream().noneMatch(url -> url.contains("/assets/draw-")));
      openForm(page);
      assertTrue(fetched.stream().anyMatch(url -> url.contains("/assets/draw-")));
    }
  }

  @Test
  void a_printed_page_holds_the_figures_and_the_rules_and_no_buttons() {
    try (BrowserContext staff = chromium.person(1366, 768)) {
      Page page = signIn(staff);
      openForm(page);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.getByText("Rule: a distractor whose point-biserial").first()).isVisible();
      assertThat(page.getByRole(AriaRole.LINK, named("Responses (CSV)").setExact(true))).isHidden();
      assertThat(page.getByText("Download the plot (SVG)").first()).isHidden();
      page.screenshot(
          new ScreenshotOptions().setPath(PICTURES.resolve("print.png")).setFullPage(true));
    }
  }

  private static double number(String text) {
    return text.startsWith("–") ? Double.NEGATIVE_INFINITY : Double.parseDouble(text);
  }

  private Page signIn(BrowserContext staff) {
    return signIn(staff.newPage());
  }

  private Page signIn(Page page) {
    new LabPage(page, errors).signIn(origin(), "Priya Nair");
    return page;
  }

  private void openForm(Page page) {
    page.navigate(origin() + "/lab/#/forms/" + Taken.EXAMS_TAKEN.form());
    assertThat(page.getByText("From 60 exams that were handed in.")).isVisible();
    awaitPlots(page, 2);
  }

  private void openItem(Page page, int place) {
    SimulatedExams exams = Taken.EXAMS_TAKEN;
    page.navigate(origin() + "/lab/#/forms/" + exams.form() + "/items/" + exams.item(place));
    assertThat(page.locator(".wording__poster")).isVisible();
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private String origin() {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
