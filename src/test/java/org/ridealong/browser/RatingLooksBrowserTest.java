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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.story.RatingRoom;

/**
 * The rating page with a clip that plays: every state at every width in both languages, large text,
 * forced colors.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class RatingLooksBrowserTest {

  private static final Path CLIP = Path.of("media-samples", "outside-the-laundromat");
  private static final String ANSWER =
      """
      My name is Officer Reyes. I am going to stay right back here, and I have time.

      Nobody is making you go anywhere. Do you want to sit on the step, or would you rather stay \
      standing while we talk?

      I heard you say that you only wanted to get warm. Did I get that right?\
      """;

  @TestHTTPResource String address;

  private DeskPage pages;
  private RatingRoom room;

  @BeforeEach
  void open() {
    pages = new DeskPage(address, "rating");
    AssessorPage.prepare();
    room = RatingRoom.showing(CLIP);
    room.answers(ANSWER);
  }

  @AfterEach
  void nothingBroke() {
    pages.assertNoErrors();
  }

  @Test
  void every_state_is_clean_at_every_width_in_both_languages() {
    try (Chromium chromium = Chromium.start();
        BrowserContext context = chromium.person(1366, 768)) {
      AssessorPage noor = AssessorPage.opened(pages, context, room.first());
      pages.check(noor.page(), "answer");
      noor.press("4", "t", "ArrowDown", "ArrowDown", "h");
      assertThat(noor.said()).containsText("Pinned: ");
      noor.press("ArrowDown", "ArrowRight", "Shift+ArrowRight");
      assertThat(noor.page().getByText("Marked: “Nobody is”")).isVisible();
      assertThat(noor.saved()).isVisible();
      pages.check(noor.page(), "pinned");
      noor.page().getByText("Examples with settled levels").click();
      pages.check(noor.page(), "examples");
      noor.page().getByText("Examples with settled levels").click();
      noor.press("Control+Enter");
      assertThat(noor.said()).hasText("1 thing is missing.");
      pages.check(noor.page(), "missing");
      noor.press("?");
      pages.check(noor.page(), "keys");
      noor.press("Escape");
      noor.button("I recognize this person").click();
      pages.check(noor.page(), "recognize");
      noor.press("Escape");
      noor.button("Send it to the lead").click();
      pages.check(noor.page(), "send-to-lead");
      noor.press("Escape");
      noor.press("1", "k", "o", "Control+Enter");
      assertThat(noor.heading("Nothing more here for now")).isFocused();
      pages.check(noor.page(), "nothing-left");
    }
  }

  @Test
  void the_clip_plays_and_a_moment_of_it_is_evidence() {
    try (Chromium chromium = Chromium.start();
        BrowserContext context = chromium.person(1366, 768)) {
      AssessorPage noor = AssessorPage.opened(pages, context, room.first());
      Page page = noor.page();
      noor.press("p");
      page.waitForFunction("() => document.querySelector('video')?.currentTime > 1.2");
      noor.press("m");
      assertThat(noor.said()).hasText(Pattern.compile("Marked: 0:0\\d of the clip"));
      assertEquals(true, page.evaluate("document.querySelector('video').paused"));
      noor.press("3", "g");
      assertThat(page.locator(".pinned__where")).hasText(Pattern.compile("0:0\\d of the clip"));
      assertThat(page.getByText("Nothing is marked.")).isVisible();

      page.getByText("With audio description").click();
      assertThat(noor.button("Mark this moment (0:00)")).isDisabled();
      noor.button("Mark first word: the question is asked at 0:30").click();
      noor.press("h");
      assertThat(page.locator(".pinned__where").nth(1)).hasText("0:30 of the clip");
      assertThat(noor.saved()).isVisible();
      assertEquals(30_133, AssessorPage.held().getInt("draft.sheet.marks[0].evidence[1].clipMs"));
    }
  }

  @Test
  void a_page_that_is_zoomed_and_forced_colors_hold() {
    try (Chromium chromium = Chromium.start();
        BrowserContext context = chromium.person(1366, 768)) {
      AssessorPage noor = AssessorPage.opened(pages, context, room.first());
      noor.press("4", "t", "ArrowDown", "h", "ArrowDown");
      noor.page().setViewportSize(683, 384);
      Accessibility.check(noor.page(), "zoomed to 200 %");
      noor.page().setViewportSize(1366, 768);
      noor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      pages.check(noor.page(), "forced-colors");
    }
  }

  @Test
  void text_of_twice_the_size_holds() {
    try (Chromium chromium = Chromium.withLargeText();
        BrowserContext context = chromium.person(1366, 768)) {
      AssessorPage noor = AssessorPage.opened(pages, context, room.first());
      assertEquals(
          "32px", noor.page().evaluate("getComputedStyle(document.documentElement).fontSize"));
      noor.press("4", "t", "ArrowDown", "h");
      Accessibility.check(noor.page(), "text of 200 %");
      noor.press("?");
      Accessibility.check(noor.page(), "keys in text of 200 %");
      noor.press("Escape");
      noor.press("b");
      assertThat(noor.page().locator("#criterion-DE")).isFocused();
      assertThat(noor.page().locator("#criterion-DE")).isInViewport();
    }
  }
}
