package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ridealong.packaged.Folders;
import org.ridealong.packaged.PackagedApp;

/** The server dies under a candidate who is writing, and is back only after a minute. */
class KilledServerBrowserIT {

  private static final long OUTAGE_MS = 60_000;
  private static final double RESPONSE_TIME_TOLERANCE_MS = 100;
  private static final String KEEP_DISTANCE = "Keep her distance and ask him what he needs.";

  /** Notes when each question is first painted and when each answer is submitted. */
  private static final String WITNESS =
      """
      (() => {
        window.seen = [];
        window.pressed = [];
        let last = '';
        const look = (time) => {
          const question = document.querySelector('exam-scenario exam-decision')?.textContent ?? '';
          const number = document.querySelectorAll('exam-decision textarea').length ? 'dp1'
            : document.querySelectorAll('exam-decision input[type=radio]').length ? 'dp2' : '';
          if (question !== '' && number !== '' && number !== last) {
            last = number;
            window.seen.push(time);
          }
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        addEventListener('click', (event) => {
          if (event.target.closest('exam-scenario button[type=submit]')) {
            window.pressed.push(event.timeStamp);
          }
        }, true);
      })();
      """;

  @Test
  void answers_given_while_the_server_is_dead_are_all_there_once_with_their_times()
      throws Exception {
    Path data = Folders.fresh("killed-under-a-candidate").resolve("data");
    int port = PackagedApp.freePort();
    Path home = Folders.homeOf("outside-the-laundromat");
    PackagedApp first = PackagedApp.demoOf(home, data, port);
    try (Chromium chromium = Chromium.start();
        BrowserContext candidate = chromium.person(1366, 768);
        BrowserContext staff = chromium.person(1366, 768)) {
      Page page = candidate.newPage();
      page.navigate(first.address() + "/exam/");
      ExamPage exam = ExamPage.of(page);
      exam.reachScenario(first.codes().get(0));
      page.evaluate(WITNESS);
      exam.button("Start the clip").click();
      exam.awaitWritten();
      exam.writtenAnswer().fill("My name is Reyes.");
      exam.awaitSaved();

      first.kill();
      long killed = System.nanoTime();
      answerWithoutServer(exam);
      page.waitForCondition(
          () -> System.nanoTime() - killed >= OUTAGE_MS * 1_000_000,
          new Page.WaitForConditionOptions().setTimeout(2 * OUTAGE_MS));
      try (PackagedApp second = PackagedApp.demoOf(home, data, port)) {
        assertThat(exam.heading("Your exam has been handed in"))
            .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        Map<String, NamedCsvRecord> answers = responses(staff.newPage(), second.address());
        NamedCsvRecord written = answers.get("dp1");
        assertEquals("My name is Reyes. I will stay here.", written.getField("answer"));
        assertEquals("ANSWERED", written.getField("closure"));
        NamedCsvRecord best = answers.get("dp2");
        assertEquals("LATE_ARRIVAL", best.getField("closure"));
        assertEquals("1.0", best.getField("score"));
        assertTimes(page, List.of(written, best));
      }
    }
  }

  private static void answerWithoutServer(ExamPage exam) {
    Page page = exam.page();
    exam.writtenAnswer().fill("My name is Reyes. I will stay here.");
    assertThat(page.getByText("The connection is interrupted. Go on:")).isVisible();
    Accessibility.check(page, "server gone");
    exam.submitAnswer();
    assertThat(exam.option(KEEP_DISTANCE))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
    exam.choose(KEEP_DISTANCE);
    exam.submitAnswer();
    exam.button("Hand in my exam").click();
    assertThat(page.getByText("Everything is kept on this computer")).isVisible();
    Accessibility.check(page, "handing in without a server");
  }

  private static Map<String, NamedCsvRecord> responses(Page page, String address) {
    page.navigate(address + "/lab/");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in")).click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Priya Nair")).click();
    String form = page.locator("a[href^='#/forms/']").first().getAttribute("href").substring(8);
    String csv =
        page.request().get(address + "/api/v1/forms/" + form + "/export/responses.csv").text();
    List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    assertEquals(2, rows.size(), csv);
    return rows.stream()
        .collect(Collectors.toMap(row -> row.getField("decision_point"), row -> row));
  }

  private static void assertTimes(Page page, List<NamedCsvRecord> rows) {
    List<?> seen = (List<?>) page.evaluate("window.seen");
    List<?> pressed = (List<?>) page.evaluate("window.pressed");
    for (int i = 0; i < rows.size(); i++) {
      double witnessed =
          ((Number) pressed.get(i)).doubleValue() - ((Number) seen.get(i)).doubleValue();
      double kept = Double.parseDouble(rows.get(i).getField("response_time_ms"));
      assertTrue(
          Math.abs(kept - witnessed) <= RESPONSE_TIME_TOLERANCE_MS,
          "kept " + kept + " ms, witnessed " + witnessed + " ms");
    }
  }
}
