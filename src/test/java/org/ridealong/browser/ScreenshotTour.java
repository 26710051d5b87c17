package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.packaged.Folders;
import org.ridealong.packaged.PackagedApp;

/**
 * Takes a picture of every screen of the packaged product, for the documents and for the eye. Not
 * part of the suite: {@code docs/screenshots.sh} runs it.
 */
class ScreenshotTour {

  @ParameterizedTest
  @CsvSource({"1366, 768", "320, 640", "1920, 1080"})
  void every_screen(int width, int height) throws Exception {
    Path data = Folders.fresh("screens-" + width).resolve("data");
    int port = PackagedApp.freePort();
    Path home = Folders.homeOf("outside-the-laundromat");
    try (PackagedApp demo = PackagedApp.demoOf(home, data, port);
        Chromium chromium = Chromium.start();
        BrowserContext candidate = chromium.person(width, height);
        BrowserContext assessor = chromium.person(width, height);
        BrowserContext lead = chromium.person(width, height);
        BrowserContext staff = chromium.person(width, height)) {
      Camera camera = new Camera(Path.of("target", "screens", Integer.toString(width)));
      takeExam(demo, candidate.newPage(), camera);
      rate(demo, assessor.newPage(), camera);
      lead(demo, lead.newPage(), camera);
      lookAtFigures(demo, staff.newPage(), camera);
    }
  }

  /** Figures say something only about many candidates. */
  @Test
  void the_figures_of_a_thousand_candidates() throws Exception {
    Path data = Folders.fresh("screens-figures").resolve("data");
    try (PackagedApp demo = PackagedApp.simulated(data, PackagedApp.freePort());
        Chromium chromium = Chromium.start();
        BrowserContext lead = chromium.person(1366, 860);
        BrowserContext staff = chromium.person(1366, 860)) {
      Camera camera = new Camera(Path.of("target", "screens", "figures"));
      String origin = demo.address();
      Page page = LabPage.signIn(staff, origin, "Priya Nair").page();
      page.locator("a[href^='#/forms/']").first().click();
      awaitPlots(page, "exams that were handed in.");
      camera.takeFrom(page, page.locator("h1"), "test");
      camera.takeFrom(page, heading(page, "Items").first(), "items");
      page.getByRole(AriaRole.LINK, named("sc-05-garage / dp1")).first().click();
      awaitPlots(page, "Options");
      camera.takeFrom(page, heading(page, "Options"), "item");
      camera.takeFrom(page, heading(page, "Plots"), "distractors");
      page.goBack();
      page.getByRole(AriaRole.LINK, named("How the raters agree")).click();
      awaitPlots(page, "Rater by rater");
      camera.takeFrom(page, page.locator("lab-rater-table"), "raters");
      camera.takeFrom(page, page.locator("figure.plot"), "leniency");
      page.navigate(origin + "/lab/#/scores");
      page.locator("a[href*='#/scores/plans/']").first().click();
      heading(page, "What counts").waitFor();
      camera.takeFrom(page, page.locator("h1"), "plan");
      page.navigate(origin + "/lab/#/scores");
      page.locator("a[href*='#/scores/runs/']").first().click();
      awaitPlots(page, "Operational: two people stand for the plan.");
      camera.takeFrom(page, page.locator("h1"), "run");
      Page dana = lead.newPage();
      dana.navigate(origin + "/desk/#/lead/raters");
      dana.getByRole(AriaRole.LINK, named("Sign in")).click();
      dana.getByRole(AriaRole.BUTTON, named("Dana Brooks")).click();
      dana.navigate(origin + "/desk/#/lead/raters");
      heading(dana, "Assessors").waitFor();
      camera.takeFrom(dana, dana.locator("h1"), "monitor");
    }
  }

  private static Locator heading(Page page, String words) {
    return page.getByRole(AriaRole.HEADING, named(words).setExact(true));
  }

  /** Waits until its words are there and every plot of it is drawn. */
  private static void awaitPlots(Page page, String words) {
    page.getByText(words).first().waitFor();
    page.waitForFunction(
        "() => document.querySelectorAll('figure.plot').length > 0"
            + " && document.querySelectorAll('figure.plot:not([data-drawn=drawn])').length === 0");
  }

  private static void takeExam(PackagedApp demo, Page page, Camera camera) {
    page.navigate(demo.address() + "/");
    camera.take(page, "home");
    page.navigate(demo.address() + "/exam/");
    ExamPage exam = ExamPage.of(page);
    assertThat(exam.heading("Welcome")).isVisible();
    camera.take(page, "admission");
    exam.enter("00000-00000");
    assertThat(page.getByText("This code does not open an exam here.")).isVisible();
    camera.take(page, "refused");
    exam.enter(demo.codes().get(0));
    assertThat(page.getByText("All clips are on this computer and undamaged.")).isVisible();
    page.getByLabel("Captions").selectOption("en");
    camera.take(page, "equipment");
    exam.button("I can hear it, continue").click();
    assertThat(exam.heading("Before you start")).isVisible();
    camera.take(page, "rules");
    exam.button("I have read this and agree").click();
    exam.button("Start the practice question").click();
    exam.choose("Ask how they want to get there.");
    camera.take(page, "practice");
    exam.submitAnswer();
    assertThat(exam.button("Start the exam")).isEnabled();
    camera.take(page, "practice-done");
    exam.button("Start the exam").click();
    assertThat(exam.button("Start the clip")).isVisible();
    camera.take(page, "scenario");
    exam.button("Start the clip").click();
    page.waitForFunction("() => document.querySelector('video')?.currentTime > 11.7");
    assertThat(page.locator(".captions")).containsText("Clerk: My customers");
    camera.take(page, "clip");
    exam.awaitWritten();
    exam.writtenAnswer().fill("My name is Reyes. I am staying back here. What do you need?");
    exam.awaitSaved();
    camera.take(page, "written");
    exam.submitAnswer();
    assertThat(exam.option("Keep her distance and ask him what he needs."))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
    exam.choose("Keep her distance and ask him what he needs.");
    camera.take(page, "best");
    exam.submitAnswer();
    assertThat(exam.heading("End of the exam")).isVisible();
    camera.take(page, "end");
    exam.handIn();
    camera.take(page, "receipt");
    exam.button("Leave this computer").click();
    assertThat(exam.heading("You may leave now")).isVisible();
    camera.take(page, "departed");
  }

  private static void rate(PackagedApp demo, Page page, Camera camera) {
    page.navigate(demo.address() + "/desk/");
    assertThat(page.getByRole(AriaRole.LINK, named("Sign in"))).isVisible();
    camera.take(page, "desk-signed-out");
    page.getByRole(AriaRole.LINK, named("Sign in")).click();
    page.getByRole(AriaRole.BUTTON, named("Noor Aziz")).click();
    assertThat(page.getByText("1 answer waits for you")).isVisible();
    camera.take(page, "desk-queue");
    page.getByRole(AriaRole.BUTTON, named("Rate the next answer")).click();
    assertThat(page.locator("desk-workplace h1")).isFocused();
    camera.take(page, "desk-answer");
    for (String key : new String[] {"4", "t", "ArrowDown", "ArrowDown", "g", "ArrowDown"}) {
      page.keyboard().press(key);
    }
    assertThat(page.getByText(Pattern.compile("^Saved \\d"))).isVisible();
    camera.take(page, "desk-evidence");
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("1 thing is missing.")).isVisible();
    camera.take(page, "desk-missing");
    page.keyboard().press("?");
    assertThat(page.getByRole(AriaRole.HEADING, named("Keys of this page"))).isVisible();
    camera.take(page, "desk-keys");
    page.keyboard().press("Escape");
    for (String key : new String[] {"5", "l", "Control+Enter"}) {
      page.keyboard().press(key);
    }
    assertThat(page.getByRole(AriaRole.HEADING, named("Nothing more here for now"))).isVisible();
    camera.take(page, "desk-done");
    page.getByRole(AriaRole.LINK, named("Training")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Training and qualification"))).isFocused();
    camera.take(page, "desk-training");
  }

  private static void lead(PackagedApp demo, Page page, Camera camera) {
    page.navigate(demo.address() + "/desk/");
    page.getByRole(AriaRole.LINK, named("Sign in")).click();
    page.getByRole(AriaRole.BUTTON, named("Dana Brooks")).click();
    for (String name : new String[] {"Progress", "Cases", "Assessors", "Prompts to rate"}) {
      page.getByRole(AriaRole.LINK, named(name)).click();
      assertThat(page.getByRole(AriaRole.HEADING, named(name))).isFocused();
      camera.take(page, "lead-" + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
  }

  private static void lookAtFigures(PackagedApp demo, Page page, Camera camera) {
    page.navigate(demo.address() + "/lab/");
    assertThat(page.getByRole(AriaRole.LINK, named("Sign in"))).isVisible();
    camera.take(page, "lab-signed-out");
    page.getByRole(AriaRole.LINK, named("Sign in")).click();
    page.getByRole(AriaRole.BUTTON, named("Priya Nair")).waitFor();
    camera.take(page, "login");
    page.getByRole(AriaRole.BUTTON, named("Priya Nair")).click();
    page.locator("a[href^='#/forms/']").first().waitFor();
    camera.take(page, "lab-forms");
    page.locator("a[href^='#/forms/']").first().click();
    assertThat(page.getByText("From 1 exam that was handed in.")).isVisible();
    camera.take(page, "lab-items");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** Numbers its pictures, so that the folder shows them in the order of the tour. */
  private static final class Camera {
    private final Path folder;
    private int taken;

    Camera(Path folder) {
      this.folder = folder;
    }

    void take(Page page, String name) {
      take(page, name, true);
    }

    /** What the window shows once a place of the page is at its top. */
    void takeFrom(Page page, Locator top, String name) {
      top.evaluate("place => place.scrollIntoView({block: 'start'})");
      take(page, name, false);
    }

    private void take(Page page, String name, boolean whole) {
      taken++;
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(folder.resolve("%02d-%s.png".formatted(taken, name)))
              .setFullPage(whole));
    }
  }
}
