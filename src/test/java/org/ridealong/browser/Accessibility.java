package org.ridealong.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What every state of every page must pass. */
final class Accessibility {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Accessibility() {}

  /** No finding of axe, nothing wider than the window, and a title that says where one is. */
  static void check(Page page, String state) {
    String findings =
        new AxeBuilder(page)
                .withTags(RULES)
                // Otherwise axe opens a second page each time, for frames of other origins: none is
                // here.
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> rule.getId() + " at " + rule.getNodes().get(0).getTarget())
                .collect(Collectors.joining("; "));
    assertEquals("", findings, state);
    assertEquals(
        0,
        page.evaluate("document.documentElement.scrollWidth - window.innerWidth > 0 ? 1 : 0"),
        state + " is wider than the window");
    assertEquals(
        true, page.title().endsWith(" - Ridealong"), state + " has the title " + page.title());
  }

  /** The same, and leaves a picture of the whole page in a folder, for the eye. */
  static void check(Page page, Path pictures, String state, int width) {
    check(page, state + " at " + width);
    page.screenshot(
        new ScreenshotOptions()
            .setPath(pictures.resolve(state + "-" + width + ".png"))
            // What lies behind a dialog is not part of what is seen.
            .setFullPage(page.locator("dialog[open]").count() == 0));
  }
}
