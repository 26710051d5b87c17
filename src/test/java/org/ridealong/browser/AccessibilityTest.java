package org.ridealong.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** The check of every state refuses what it is there to refuse. */
class AccessibilityTest {

  private static final String CLEAN =
      "<!doctype html><html lang='en'><title>Exam - Ridealong</title><main>%s</main></html>";

  private static final Map<String, String> FAULTS =
      Map.of(
          "<img src='data:,'>", "image-alt at [img]",
          "<input>", "label at [input]",
          "<button></button>", "button-name at [button]",
          "<p style='color: #bbb; background: #fff'>Pale</p>", "color-contrast at [p]");

  @Test
  void a_clean_page_passes_and_each_fault_is_named_with_its_place() {
    try (Chromium chromium = Chromium.start();
        BrowserContext context = chromium.person(320, 640)) {
      Page page = context.newPage();
      page.setContent(CLEAN.formatted("<h1>Welcome</h1>"));
      Accessibility.check(page, "clean");
      FAULTS.forEach(
          (fault, finding) -> {
            page.setContent(CLEAN.formatted(fault));
            assertEquals(finding, refused(page).getActual().getStringRepresentation());
          });
    }
  }

  @Test
  void a_page_wider_than_the_window_and_one_without_its_title_are_refused() {
    try (Chromium chromium = Chromium.start();
        BrowserContext context = chromium.person(320, 640)) {
      Page page = context.newPage();
      page.setContent(CLEAN.formatted("<h1 style='width: 400px'>Welcome</h1>"));
      assertEquals(
          "state is wider than the window ==> expected: <0> but was: <1>",
          refused(page).getMessage());
      page.setContent("<!doctype html><html lang='en'><title>Exam</title></html>");
      assertEquals(
          "state has the title Exam ==> expected: <true> but was: <false>",
          refused(page).getMessage());
    }
  }

  private static AssertionFailedError refused(Page page) {
    return assertThrows(AssertionFailedError.class, () -> Accessibility.check(page, "state"));
  }
}
