package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.calibration.Committee;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.story.WholeExam;

/**
 * The whole way in real browsers: a candidate takes the exam, two assessors qualify and rate, a
 * third one reads blind, two people lock a plan, a run scores, and what is taken away equals what
 * the pages show. One short scenario with every format; with {@code -Dridealong.soak=true} the six
 * samples, whose clips take minutes.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class WholeWayBrowserTest {

  private static final Path SHORT = Path.of("src", "test", "resources", "clips", "five-formats");
  private static final int ROUND = 20;
  private static final int LEVELS = 5;

  private static Chromium chromium;

  @TestHTTPResource String address;

  @BeforeAll
  static void openBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @Test
  void from_the_admission_code_to_the_exported_scores() throws IOException, SQLException {
    boolean soak = Boolean.getBoolean("ridealong.soak");
    WholeExam exam = WholeExam.over(soak ? WholeExam.SAMPLES : List.of(SHORT));
    try (BrowserContext candidate = chromium.person(1366, 768)) {
      ExamPage page = ExamPage.at(exam.room(), candidate, origin());
      new WholeExamPage(page).take(exam.room().code());
    }
    // The prompt of the second sample is rated by two criteria, the short one by a single one.
    settleRound(exam.pools().get(soak ? 1 : 0), soak ? List.of("DE", "LC") : List.of("DE"));
    rateInThreeWindows(exam);
    score(exam);
  }

  /** Answers whose texts end with the level that was settled for them. */
  private static void settleRound(UUID pool, List<String> criteria) {
    for (int i = 0; i < ROUND; i++) {
      int level = i % LEVELS + 1;
      Committee.settled(
          pool,
          "QUALIFICATION",
          "Known answer %d of level %d".formatted(i, level),
          level,
          criteria);
    }
  }

  private void rateInThreeWindows(WholeExam exam) {
    DeskPage desk = new DeskPage(address, "whole-way");
    try (BrowserContext noor = chromium.person(1366, 768);
        BrowserContext luis = chromium.person(1366, 768);
        BrowserContext mei = chromium.person(1366, 768)) {
      hire("noor", "Noor Aziz", "IN_TRAINING");
      hire("luis", "Luis Ortega", "IN_TRAINING");
      Page first = desk.signIn(noor, "Noor Aziz");
      Page second = desk.signIn(luis, "Luis Ortega");
      qualify(desk, first, exam);
      qualify(desk, second, exam);
      for (int prompt = 0; prompt < exam.pools().size(); prompt++) {
        rate(desk, first, exam, prompt, "2");
        rate(desk, second, exam, prompt, "4");
      }
      hire("mei", "Mei Tanaka", "QUALIFIED");
      Page third = desk.signIn(mei, "Mei Tanaka");
      for (int prompt = 0; prompt < exam.pools().size(); prompt++) {
        rate(desk, third, exam, prompt, "4");
      }
    }
    desk.assertNoErrors();
  }

  /** A person of the demo with empty hands, whatever other tests have left in them. */
  private static void hire(String username, String name, String qualification) {
    DeskPage.rater(username, name, qualification);
    AssessorPage.release(username);
  }

  private static void qualify(DeskPage desk, Page page, WholeExam exam) {
    desk.go(page, "/training");
    desk.heading(page, "Training and qualification").waitFor();
    if (page.locator("#round-form").count() > 0) {
      page.locator("#round-form").selectOption(exam.form().toString());
    }
    desk.button(page, "Begin a round").first().click();
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Begin a round"))
        .click();
    Locator heading = page.locator("desk-workplace h1");
    String before = "";
    for (int i = 0; i < ROUND; i++) {
      heading.waitFor();
      assertThat(heading).not().hasText(before);
      before = heading.textContent();
      String text = page.getByRole(AriaRole.LISTBOX).innerText().strip();
      rateByKeys(page, text.substring(text.length() - 1));
    }
    desk.heading(page, "Qualification round").waitFor();
    desk.button(page, "See the result").click();
    assertThat(page.getByText("You have passed. You may rate candidates' answers.")).isVisible();
  }

  private static void rate(DeskPage desk, Page page, WholeExam exam, int prompt, String level) {
    desk.go(page, "/");
    page.getByRole(AriaRole.LISTITEM)
        .filter(desk.with(exam.title()))
        .nth(prompt)
        .getByRole(AriaRole.BUTTON)
        .click();
    page.waitForURL("**/desk/#/answers/*");
    rateByKeys(page, level);
    assertThat(desk.heading(page, "Nothing more here for now")).isVisible();
  }

  /** The same level on every criterion, each with its first sign pinned to the first sentence. */
  private static void rateByKeys(Page page, String level) {
    assertThat(page.locator("desk-workplace h1")).isFocused();
    int criteria = page.locator("desk-criterion").count();
    for (int i = 0; i < criteria; i++) {
      for (String key : List.of(level, "t", "ArrowDown", "a", "n")) {
        page.keyboard().press(key);
      }
    }
    page.keyboard().press("Control+Enter");
  }

  private void score(WholeExam exam) throws IOException, SQLException {
    try (BrowserContext first = chromium.person(1366, 768);
        BrowserContext second = chromium.person(1366, 768)) {
      LabPage priya = LabPage.signIn(first, origin(), "Priya Nair");
      Page page = priya.page();
      page.getByRole(AriaRole.LINK, LabPage.named("Scoring plans and runs")).click();
      page.locator("#plan-form").selectOption(exam.form().toString());
      page.getByLabel("Title").fill(exam.title());
      priya.button("Make the plan").click();
      page.getByLabel("Cut score").fill("40");
      page.getByLabel("Cut score").press("Tab");
      priya.button("Save the draft").click();
      priya.button("Publish as a version").click();
      priya.sign();
      assertThat(page.getByText("Published, 1 of 2 signatures")).isVisible();

      LabPage theo = LabPage.signIn(second, origin(), "Theo Lindqvist");
      theo.page().navigate(page.url());
      theo.sign();
      assertThat(theo.page().getByText("Locked by two people")).isVisible();
      theo.button("Run version 1").click();
      assertThat(theo.page().getByText("Operational: two people stand for the plan.")).isVisible();
      assertTakenAway(theo);
      priya.assertNoErrors();
      theo.assertNoErrors();
    }
  }

  /** The files say what the page says, and the page what the database keeps. */
  private static void assertTakenAway(LabPage theo) throws IOException, SQLException {
    Page page = theo.page();
    String lines = theo.download("Score lines (JSONL, the hashed file)");
    assertThat(page.locator("scores-run .sheet code.hash").first()).hasText(Hashes.sha256(lines));
    NamedCsvRecord row =
        CsvReader.builder().ofNamedCsvRecord(theo.download("Scores (CSV)")).stream()
            .findFirst()
            .orElseThrow();
    String code = row.getField("response_code");
    BigDecimal score = new BigDecimal(row.getField("test_score"));
    String points = score.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toString();
    assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(code)))
        .containsText(points);
    boolean passes = score.compareTo(new BigDecimal("0.4")) >= 0;
    assertEquals(Boolean.toString(passes), row.getField("passed"));
    String run = page.url().substring(page.url().lastIndexOf('/') + 1);
    try (TestDatabase database = TestDatabase.asApp(EmbeddedParts.database())) {
      assertEquals(
          List.of(code + " " + score.movePointRight(6).intValueExact()),
          database.texts(
              "select concat(response_code, ' ', score_micro) from test_score where run_id = ?",
              run));
    }
  }

  private String origin() {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
