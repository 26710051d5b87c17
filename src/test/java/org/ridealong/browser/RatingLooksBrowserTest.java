package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.story.RatingRoom;

/** Every state of the rating page at every width, in both languages, with large text and forced colors. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class RatingLooksBrowserTest {

  private static final Path CLIP = Path.of("media-samples", "outside-the-laundromat");
  private static final int[][] SIZES = {{320, 640}, {1366, 768}, {1920, 1080}};
  private static final String ANSWER =
      """
      My name is Officer Reyes. I am going to stay right back here, and I have time.

      Nobody is making you go anywhere. Do you want to sit on the step, or would you rather stay \
      standing while we talk?

      I heard you say that you only wanted to get warm. Did I get that right?\
      """;

  private static Chromium chromium;

  @TestHTTPResource String address;

  private final List<String> errors = new ArrayList<>();
  private RatingRoom room;

  @BeforeAll
  static void openBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void open() {
    AssessorPage.enlist("noor", "Noor Aziz");
    AssessorPage.free("noor");
    room = RatingRoom.showing(CLIP);
    room.answers(ANSWER, ANSWER, ANSWER);
  }

  @Test
  void every_state_is_clean_at_every_width_in_both_languages() {
    for (int[] size : SIZES) {
      try (BrowserContext noor = chromium.person(size[0], size[1])) {
        AssessorPage desk = opened(noor);
        desk.check("answer", size);
        desk.press("4", "t", "ArrowDown", "ArrowDown", "h");
        assertThat(desk.said()).containsText("Pinned: ");
        desk.press("ArrowDown", "ArrowRight", "Shift+ArrowRight");
        assertThat(desk.page().getByText("Marked:")).isVisible();
        desk.check("pinned", size);
        desk.press("Control+Enter");
        assertThat(desk.said()).hasText("1 thing is missing.");
        desk.check("missing", size);
        desk.press("?");
        desk.check("keys", size);
        desk.press("Escape");
        desk.button("Español").click();
        assertThat(desk.said()).hasText("Falta 1 cosa.");
        desk.check("missing-es", size);
        desk.press("b");
        desk.check("pinned-es", size);
        desk.button("Reconozco a esta persona").click();
        desk.check("recognize-es", size);
        desk.press("Escape");
        desk.press("?");
        desk.check("keys-es", size);
        desk.press("Escape");
        desk.button("Devolverla").click();
        desk.button("Devolverla").last().click();
      }
    }
    assertEquals(List.of(), errors);
  }

  @Test
  void the_clip_plays_and_a_moment_of_it_is_evidence() {
    try (BrowserContext noor = chromium.person(1366, 768)) {
      AssessorPage desk = opened(noor);
      Page page = desk.page();
      desk.press("p");
      page.waitForFunction("() => document.querySelector('video')?.currentTime > 1.2");
      desk.press("m");
      assertThat(desk.said()).hasText("Marked: 0:01 of the clip");
      assertEquals(true, page.evaluate("document.querySelector('video').paused"));
      desk.press("3", "g");
      assertThat(page.locator("desk-workplace .pinned__where")).hasText("0:01 of the clip");
      assertThat(page.getByText("Nothing is marked.")).isVisible();
      page.getByLabel("With audio description").check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
      assertThat(desk.button("Mark this moment")).isDisabled();
      desk.button("Mark first word: the question is asked at 0:30").click();
      desk.press("h");
      assertThat(page.locator("desk-workplace .pinned__where").nth(1)).hasText("0:30 of the clip");
    }
    assertEquals(List.of(), errors);
  }

  @Test
  void large_text_and_forced_colors_hold() {
    try (BrowserContext noor = chromium.person(1366, 768)) {
      AssessorPage desk = opened(noor);
      desk.press("4", "t", "ArrowDown", "h", "ArrowDown");
      desk.page().evaluate("document.documentElement.style.fontSize = '200%'");
      desk.check("large-text", new int[] {1366, 768});
      desk.page().evaluate("document.documentElement.style.fontSize = ''");
      desk.page().setViewportSize(683, 384);
      desk.check("zoomed", new int[] {683, 384});
      desk.page().setViewportSize(1366, 768);
      desk.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      desk.check("forced-colors", new int[] {1366, 768});
    }
    assertEquals(List.of(), errors);
  }

  private AssessorPage opened(BrowserContext noor) {
    String origin = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    AssessorPage desk = AssessorPage.signIn(noor, origin, "Noor Aziz", errors);
    desk.open("noor", room.first());
    return desk;
  }
}
