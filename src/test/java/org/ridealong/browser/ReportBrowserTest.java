package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.launcher.analyze.Analyze;
import org.ridealong.launcher.analyze.SampleData;

/** {@code report.html} from the disk in a real browser. */
class ReportBrowserTest {

  private static final String FACETS =
      "facets --data {ratings} --person person --rater rater --criteria c1,c2,c3";

  private static Chromium chromium;

  @TempDir Path folder;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void openBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  private String report(String arguments) throws IOException {
    Path out = folder.resolve("out");
    Analyze run = Analyze.run(out, new SampleData(folder).fill(arguments + " --plots").split(" "));
    assertEquals(0, run.exit(), run.errors());
    return out.resolve("report.html").toUri().toString();
  }

  private Page open(BrowserContext reader, String address) {
    Page page = reader.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().equals(address)) {
            complaints.add("asked for " + request.url());
          }
        });
    page.navigate(address);
    return page;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "classical --data {options} --key {key} | 3",
        "irt --model gpcm --data {ordered} | 5",
        FACETS + " | 4",
        "dif --data {grouped} --group group --focal F | 2",
        "generalizability --data {crossed} --score score --object p --facets i,r | 2",
        "timing --data {times} | 2",
      })
  void draws_itself_without_network_and_is_accessible(String arguments, int plots)
      throws IOException {
    String address = report(arguments);
    for (int[] size : new int[][] {{320, 640}, {1366, 768}}) {
      try (BrowserContext reader = chromium.person(size[0], size[1])) {
        Page page = open(reader, address);
        assertThat(page.locator("figure[data-drawn=yes] svg")).hasCount(plots);
        assertThat(page.locator("figure[data-drawn=no]")).hasCount(0);
        Accessibility.check(page, arguments + " at " + size[0]);
      }
    }
    assertEquals(List.of(), complaints);
  }

  @Test
  void reads_without_scripts_and_on_paper() throws IOException {
    String address = report(FACETS);
    try (BrowserContext reader =
        chromium.readerWith(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = open(reader, address);
      assertThat(page.locator(".picture").first()).isHidden();
      Locator severity = page.locator("figure[data-plot=rater-severity]");
      assertThat(severity.locator("figcaption p")).containsText("average: 1 of 6 raters;");
      assertThat(severity.locator("tbody tr")).hasCount(6);
      assertThat(severity.locator("tbody tr").first()).isVisible();
    }
    try (BrowserContext reader = chromium.person(1366, 768)) {
      Page page = open(reader, address);
      assertThat(page.locator("figure[data-drawn=yes]")).hasCount(4);
      page.evaluate("dispatchEvent(new Event('beforeprint'))");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("details:not([open])")).hasCount(0);
    }
  }
}
