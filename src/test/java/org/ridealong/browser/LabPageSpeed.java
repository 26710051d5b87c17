package org.ridealong.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Measures how long the pages of the lab wait for the server, over the data of a demo that runs
 * already, as the browser of a psychometrician asks: what a page needs at once, at the same time.
 * Not part of the suite; {@code docs/performance.md} has the command and the figures.
 */
class LabPageSpeed {

  private static final int REPETITIONS = 9;

  /**
   * Fetches all addresses at the same time, so many times, and gives the median in milliseconds.
   */
  private static final String MEDIAN =
      """
      async ([addresses, repetitions]) => {
        const times = [];
        for (let i = 0; i < repetitions; i++) {
          const start = performance.now();
          await Promise.all(addresses.map(async (address) => {
            const answer = await fetch(address);
            if (!answer.ok) {
              throw new Error(address + ' ' + answer.status);
            }
            await answer.arrayBuffer();
          }));
          times.push(performance.now() - start);
        }
        return times.sort((one, other) => one - other)[Math.floor(repetitions / 2)];
      }
      """;

  private static final String ITEMS =
      """
      async (form) => (await (await fetch(form + '/item-statistics')).json()).items
        .map((item) => item.format + ' ' + item.decisionPointId)
      """;

  private static final String FORMS =
      """
      async () => (await (await fetch('/api/v1/forms')).json()).forms
        .filter((form) => form.sessions.submitted > 0)
        .map((form) => '/api/v1/forms/' + form.formVersionId)
      """;

  private static final String RUNS =
      """
      async () => (await (await fetch('/api/v1/scoring-runs')).json()).runs
        .filter((run) => run.kind === 'OPERATIONAL')
        .map((run) => '/api/v1/scoring-runs/' + run.runId)
      """;

  @Test
  void each_page_of_a_running_demo() {
    String address = System.getProperty("ridealong.demo", "http://127.0.0.1:8080");
    try (Chromium chromium = Chromium.start();
        BrowserContext staff = chromium.person(1366, 768)) {
      Page page = staff.newPage();
      page.navigate(address + "/lab/");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in")).click();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Priya Nair")).click();
      page.locator("a[href^='#/forms/']").first().waitFor();
      List<String> forms = strings(page.evaluate(FORMS));
      assertFalse(forms.isEmpty(), "A demo with exams");
      double baseline = median(page, List.of("/api/v1/account"));
      System.out.printf("%7.1f ms   1.0 x an empty call%n", baseline);
      for (String form : forms) {
        measure(page, baseline, pages(form, strings(page.evaluate(ITEMS, form))));
      }
      for (String run : strings(page.evaluate(RUNS))) {
        measure(page, baseline, pagesOfRun(run));
      }
    }
  }

  private static void measure(Page page, double baseline, Map<String, List<String>> pages) {
    pages.forEach(
        (name, addresses) -> {
          double time = median(page, addresses);
          System.out.printf("%7.1f ms %5.1f x %s%n", time, time / baseline, name);
        });
  }

  private static Map<String, List<String>> pagesOfRun(String run) {
    return Map.of(
        "run",
        List.of(
            run,
            run + "/summary",
            run + "/plots/score-histogram",
            run + "/scores?page=0&size=25",
            "/api/v1/scoring-runs"));
  }

  private static Map<String, List<String>> pages(String form, List<String> items) {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    pages.put("list of forms", List.of("/api/v1/forms"));
    pages.put(
        "form",
        List.of(
            form + "/test-summary",
            form + "/item-statistics",
            form + "/plots/score-histogram",
            form + "/plots/item-scatter"));
    pages.put("raters", List.of(form + "/rater-statistics", form + "/plots/rater-leniency"));
    String best = form + "/items/" + first("BEST ", items);
    pages.put(
        "item with options",
        List.of(best, best + "/plots/response-times", best + "/plots/distractors"));
    String written = form + "/items/" + first("WRITTEN ", items);
    pages.put(
        "written item",
        List.of(
            written,
            written + "/plots/response-times",
            written + "/plots/levels",
            written + "/plots/answer-lengths"));
    for (String file :
        List.of(
            "responses.csv",
            "events.csv",
            "ratings.csv",
            "rater-statistics.csv",
            "item-statistics.csv",
            "package.zip")) {
      pages.put(file, List.of(form + "/export/" + file));
    }
    return pages;
  }

  private static String first(String format, List<String> items) {
    return items.stream()
        .filter(item -> item.startsWith(format))
        .findFirst()
        .orElseThrow()
        .substring(format.length());
  }

  private static double median(Page page, List<String> addresses) {
    return ((Number) page.evaluate(MEDIAN, List.of(addresses, REPETITIONS))).doubleValue();
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }
}
