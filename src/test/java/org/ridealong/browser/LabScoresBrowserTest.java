package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ridealong.browser.LabPage.button;
import static org.ridealong.browser.LabPage.download;
import static org.ridealong.browser.LabPage.named;
import static org.ridealong.browser.LabPage.sign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.story.ScoringDesk;
import org.ridealong.story.SimulatedExams;
import org.ridealong.story.SimulatedExams.Trait;

/** Plans, signatures and runs in a real browser, over exams that were taken over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class LabScoresBrowserTest {

  private static final Path PICTURES = Path.of("target", "browser", "lab-scores");
  private static final int EXAMS = 30;

  /** Longer than a plot takes on a machine that has other work. */
  private static final double PATIENCE_MS = 20_000;

  private static Chromium chromium;

  @TestHTTPResource String address;

  private final List<String> errors = new ArrayList<>();

  private static final class Taken {
    static final SimulatedExams EXAMS_TAKEN =
        SimulatedExams.over(41, Trait.GOOD, Trait.HARD, Trait.EASY, Trait.GOOD).take(EXAMS);
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
  void a_plan_is_made_changed_signed_by_two_and_run() throws IOException {
    try (BrowserContext first = chromium.person(1366, 768);
        BrowserContext second = chromium.person(1366, 768)) {
      String form = Taken.EXAMS_TAKEN.form().toString();
      Page priya = signIn(first, "Priya Nair");
      priya.getByRole(AriaRole.LINK, named("Scoring plans and runs")).click();
      priya.locator("#plan-form").selectOption(form);
      priya.getByLabel("Title").fill("Spring plan");
      button(priya, "Make the plan").click();
      assertThat(priya.getByRole(AriaRole.HEADING, named("Spring plan"))).isFocused();
      change(priya);
      button(priya, "Publish as a version").click();
      assertThat(priya.getByText("The newest version says just this.")).isVisible();
      sign(priya);
      assertThat(priya.getByText("Published, 1 of 2 signatures")).isVisible();

      sign(priya);
      assertThat(priya.getByRole(AriaRole.ALERT))
          .containsText("The other signature must be somebody else's.");
      assertThat(priya.locator(".usa-alert")).isFocused();
      Accessibility.check(priya, PICTURES, "refused", 1366);
      String file = download(priya, "Download version 1 (JSON)");
      assertThat(priya.locator(".version code.hash")).hasText(Hashes.sha256(file));
      assertTrue(file.contains("\"effectivenessMilli\":4200"), file);

      button(priya, "Trial run of version 1").click();
      assertThat(priya.getByText("A trial: the plan is not locked")).isVisible();
      assertThat(terms(priya)).containsText("after the lock");

      Page theo = signIn(second, "Theo Lindqvist");
      theo.navigate(origin() + "/lab/#/scores");
      theo.getByRole(AriaRole.LINK, named("Spring plan").setExact(true)).first().click();
      sign(theo);
      assertThat(theo.getByText("Locked by two people")).isVisible();
      assertThat(theo.getByRole(AriaRole.HEADING, named("Version 1"))).isFocused();
      assertThat(button(theo, "Sign version 1")).hasCount(0);
      button(theo, "Run version 1").click();
      assertThat(theo.getByText("Operational: two people stand for the plan.")).isVisible();
      compareWithTheTrial(theo);
    }
    assertEquals(List.of(), errors);
  }

  /** Strikes one item, weighs another, values an option of a third, sets a cut and saves. */
  private static void change(Page page) {
    Locator rows = page.locator("plan-items tbody tr");
    assertThat(rows).hasCount(4);
    rows.nth(1).locator(".plan-items__reason").fill("The clip stalled in one center.");
    rows.nth(2).locator(".plan-items__weight").fill("0.5");
    rows.nth(3).getByRole(AriaRole.COMBOBOX).selectOption("EFFECTIVENESS");
    rows.nth(3).getByRole(AriaRole.SPINBUTTON).first().fill("4.2");
    page.getByLabel("Cut score").fill("60");
    page.getByLabel("Cut score").press("Tab");
    assertThat(page.getByText("There are changes that are not saved.")).isVisible();
    assertThat(button(page, "Publish as a version")).isDisabled();
    button(page, "Save the draft").click();
    assertThat(page.getByText("There are changes that are not saved.")).hasCount(0);
    assertThat(page.getByText("Draft, revision 2, saved by priya")).isVisible();
    assertThat(rows.nth(2)).containsText("differs from the author's scoring");
  }

  private static void compareWithTheTrial(Page page) throws IOException {
    assertTrue(terms(page).textContent().matches("(?s).*Pass\\s*\\d+.*"));
    String hash = page.locator("scores-run .sheet code.hash").first().textContent();
    assertEquals(hash, Hashes.sha256(download(page, "Score lines (JSONL, the hashed file)")));
    String csv = download(page, "Scores (CSV)");
    assertEquals(EXAMS + 1, csv.lines().count());
    button(page, "Compare").click();
    assertThat(page.getByText("Both runs have the same hash: no score differs.")).isVisible();
    assertThat(page.getByText("Exams 1 to 25 of 30, by response code.")).isVisible();
    button(page, "Next page").click();
    assertThat(page.getByText("Exams 26 to 30 of 30, by response code.")).isVisible();
    assertThat(button(page, "Next page")).isDisabled();
  }

  @Test
  void every_page_and_state_is_accessible_at_every_width_in_both_languages() {
    ScoringDesk desk = ScoringDesk.open(Taken.EXAMS_TAKEN.form());
    desk.edit(draft -> draft.put("cutScoreMilli", 550)).then().statusCode(200);
    JsonNode before = ScoringDesk.made(desk.publish(), "TRIAL");
    desk.edit(
            draft -> {
              ((ObjectNode) draft.at("/items/0/rule")).withArray("bestKey").add("wait");
              ((ObjectNode) draft.at("/items/1")).put("struck", "Too hard to defend.");
            })
        .then()
        .statusCode(200);
    JsonNode run = ScoringDesk.made(desk.lock(), "OPERATIONAL");
    for (int[] size : new int[][] {{320, 640}, {1366, 768}}) {
      try (BrowserContext staff = chromium.person(size[0], size[1])) {
        Page page = signIn(staff, "Priya Nair");
        look(page, "/lab/#/scores", "Scores", "list", size[0]);
        look(page, "/lab/#/scores/plans/" + desk.plan(), "Plan of ", "plan", size[0]);
        page.navigate(origin() + "/lab/#/scores/runs/" + run.get("runId").textValue());
        assertThat(page.locator("figure.plot[data-drawn=drawn] svg")).hasCount(1);
        page.locator("#other-run").selectOption(before.get("runId").textValue());
        button(page, "Compare").click();
        assertThat(page.getByText("of 30 exams have another test score or result.")).isVisible();
        Accessibility.check(page, PICTURES, "run", size[0]);
        button(page, "Español").click();
        assertThat(page.getByText("Operativa: dos personas responden del plan.")).isVisible();
        assertThat(page.locator("figure.plot[data-drawn=drawn] svg")).hasCount(1);
        Accessibility.check(page, PICTURES, "run-es", size[0]);
        look(page, "/lab/#/scores/plans/" + desk.plan(), "Plan of ", "plan-es", size[0]);
        look(page, "/lab/#/scores", "Puntuaciones", "list-es", size[0]);
        button(page, "English").click();
      }
    }
    assertEquals(List.of(), errors);
  }

  @Test
  void a_signature_waits_in_a_dialog_that_can_be_left_and_a_lost_server_changes_nothing() {
    ScoringDesk desk = ScoringDesk.open(Taken.EXAMS_TAKEN.form());
    desk.publish();
    try (BrowserContext staff = chromium.person(1366, 768)) {
      Page page = signIn(staff, "Priya Nair");
      page.navigate(origin() + "/lab/#/scores/plans/" + desk.plan());
      button(page, "Sign version 1").click();
      Accessibility.check(page, PICTURES, "dialog", 1366);
      page.keyboard().press("Escape");
      assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
      assertThat(page.getByText("Nobody has signed.")).isVisible();
      staff.setOffline(true);
      sign(page);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("The server did not answer.");
      staff.setOffline(false);
      sign(page);
      assertThat(page.getByText("Published, 1 of 2 signatures")).isVisible();
      page.navigate(origin() + "/lab/#/scores/runs/" + desk.plan());
      assertThat(page.getByRole(AriaRole.HEADING, named("There is no such page"))).isVisible();
      Accessibility.check(page, PICTURES, "not-found", 1366);
    }
    assertEquals(List.of(), errors);
  }

  private void look(Page page, String path, String heading, String state, int width) {
    page.navigate(origin() + path);
    assertThat(page.getByRole(AriaRole.HEADING, named(heading)).first()).isVisible();
    assertThat(page.getByRole(AriaRole.STATUS).filter(loading())).hasCount(0);
    Accessibility.check(page, PICTURES, state, width);
  }

  private static Locator.FilterOptions loading() {
    return new Locator.FilterOptions().setHasText("Loading...");
  }

  private static Locator terms(Page page) {
    return page.locator("scores-run dl.figures");
  }

  private Page signIn(BrowserContext staff, String person) {
    Page page = staff.newPage();
    new LabPage(page, errors).signIn(origin(), person);
    return page;
  }

  private String origin() {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
