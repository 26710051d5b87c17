package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.story.Staff;
import org.ridealong.story.TestingRoom;

/** Whole exams in a real browser. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class ExamBrowserTest {

  private static final Path CLIP = Path.of("src", "test", "resources", "clips", "frame-counter");

  /** A picture that stands still for a quarter of a second though it should move. */
  private static final String COUNT_STALLS =
      """
      () => {
        const video = document.querySelector('video');
        let since = null;
        window.stalls = 0;
        video.addEventListener('waiting', () => { since = performance.now(); });
        video.addEventListener('playing', () => {
          if (since !== null && performance.now() - since >= 250) window.stalls += 1;
          since = null;
        });
      }
      """;

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
  void from_the_code_to_the_receipt_to_the_csv_on_the_narrowest_screen() throws IOException {
    TestingRoom room = TestingRoom.showing(CLIP);
    List<String> errors = new ArrayList<>();
    double shortestWriting;
    try (BrowserContext candidate = chromium.person(320, 640)) {
      ExamPage exam = ExamPage.at(room, candidate, origin());
      exam.page().onConsoleMessage(message -> keepIfPolicy(errors, message.text()));
      exam.page().onPageError(errors::add);
      shortestWriting = checkEachState(exam, room.code());
    }
    Map<String, NamedCsvRecord> answers;
    try (BrowserContext staff = chromium.person(320, 640)) {
      answers = download(staff, room);
    }
    assertEquals(List.of(), errors);
    NamedCsvRecord written = answers.get("dp1");
    NamedCsvRecord best = answers.get("dp2");
    assertEquals("Hello, I am Officer Reyes.\n¿Cómo está?", written.getField("answer"));
    assertEquals("ask", best.getField("answer"));
    assertEquals("1.0", best.getField("score"));
    assertEquals("ANSWERED", written.getField("closure"));
    assertTimeBetween(shortestWriting, 15_000, written);
    assertTimeBetween(100, 15_000, best);
  }

  /**
   * Walks through the exam and looks at every state with the eyes of axe.
   *
   * @return milliseconds that the written question was certainly open, by the test's own clock
   */
  private static double checkEachState(ExamPage exam, String code) {
    Page page = exam.page();
    assertThat(exam.heading("Welcome")).isVisible();
    Accessibility.check(page, "admission");
    exam.button("Open my exam").click();
    assertThat(page.getByText("Enter your admission code.")).isVisible();
    exam.enter("00000-00000");
    assertThat(page.getByText("This code does not open an exam here.")).isVisible();
    Accessibility.check(page, "refused code");
    exam.enter(" " + code.toLowerCase(Locale.ROOT) + " ");
    assertThat(page.getByText("All clips are on this computer and undamaged.")).isVisible();
    Accessibility.check(page, "equipment");
    page.getByLabel("Captions").selectOption("es");
    exam.passEquipment();
    assertThat(exam.heading("Before you start")).isVisible();
    Accessibility.check(page, "rules");
    exam.button("I have read this and agree").click();
    Accessibility.check(page, "practice");
    exam.button("Start the practice question").click();
    exam.submitAnswer();
    assertThat(page.getByText("You have not answered yet.")).isVisible();
    Accessibility.check(page, "practice without an answer");
    exam.submitAnswer();
    exam.button("Start the exam").click();
    assertThat(exam.button("Start the clip")).isVisible();
    Accessibility.check(page, "scenario");
    exam.button("Start the clip").click();
    assertThat(page.getByText("The clip is playing.")).isVisible();
    Accessibility.check(page, "clip");
    assertThat(page.locator(".captions[lang=es]")).containsText(":");
    assertEquals(1, page.evaluate("document.querySelectorAll('video track').length"));
    page.evaluate("document.querySelector('video').currentTime = 15");
    exam.awaitWritten();
    long seen = System.nanoTime();
    Accessibility.check(page, "written question");
    exam.writtenAnswer().fill("Hello, I am Officer Reyes.\n¿Cómo está?");
    double shortestWriting = (System.nanoTime() - seen) / 1e6;
    exam.submitAnswer();
    exam.awaitOptions();
    Accessibility.check(page, "best question");
    exam.choose("Ask him what he needs now.");
    exam.submitAnswer();
    assertThat(exam.heading("End of the exam")).isVisible();
    assertThat(page.getByText("You answered 2 of 2 questions.")).isVisible();
    Accessibility.check(page, "end");
    exam.handIn();
    Accessibility.check(page, "receipt");
    exam.button("Leave this computer").click();
    assertThat(exam.heading("You may leave now")).isVisible();
    Accessibility.check(page, "departed");
    assertEquals(0, page.evaluate("indexedDB.databases().then(all => all.length)"));
    exam.button("Next candidate").click();
    assertThat(exam.heading("Welcome")).isVisible();
    return shortestWriting;
  }

  private Map<String, NamedCsvRecord> download(BrowserContext staff, TestingRoom room)
      throws IOException {
    Page page = staff.newPage();
    page.navigate(origin() + "/lab/");
    assertThat(page.getByRole(AriaRole.LINK, named("Sign in"))).isVisible();
    Accessibility.check(page, "lab before sign-in");
    page.getByRole(AriaRole.LINK, named("Sign in")).click();
    page.getByRole(AriaRole.BUTTON, named("Priya Nair")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Forms"))).isVisible();
    Accessibility.check(page, "forms");
    page.locator("a[href='#/forms/" + room.form() + "']").click();
    assertThat(page.getByText("From 1 exam that was handed in.")).isVisible();
    Accessibility.check(page, "item table");
    Download csv =
        page.waitForDownload(
            () ->
                page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Responses (CSV)").setExact(true))
                    .click());
    assertEquals("responses.csv", csv.suggestedFilename());
    Path file = Path.of("target", "browser", "responses.csv");
    csv.saveAs(file);
    page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    assertThat(page.getByRole(AriaRole.LINK, named("Sign in"))).isVisible();
    assertEquals(401, page.request().get(origin() + "/api/v1/account").status());
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream()
          .collect(Collectors.toMap(row -> row.getField("decision_point"), row -> row));
    }
  }

  @Test
  void a_whole_exam_is_taken_by_keyboard_alone_and_in_spanish() {
    TestingRoom room = TestingRoom.showing(CLIP);
    try (BrowserContext candidate = chromium.person(1366, 768)) {
      ExamPage exam = ExamPage.at(room, candidate, origin());
      Keys keys = new Keys(exam.page());
      keys.tabTo("Español");
      keys.press("Enter");
      keys.tabTo("Código de admisión");
      exam.page().keyboard().insertText(room.code());
      keys.press("Enter");
      keys.tabTo("Lo oigo, continuar");
      keys.press("Enter");
      keys.tabTo("He leído esto y estoy de acuerdo");
      keys.press("Enter");
      keys.tabTo("Empezar la pregunta de práctica");
      keys.press("Space");
      keys.tabTo("Preguntarle cómo quiere ir.");
      keys.press("Space");
      keys.tabTo("Enviar respuesta");
      keys.press("Enter");
      keys.tabTo("Empezar el examen");
      keys.press("Enter");
      keys.tabTo("Empezar el video");
      keys.press("Enter");
      assertThat(exam.page().getByLabel("Su respuesta"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
      keys.tabTo("Su respuesta");
      exam.page().keyboard().type("Hola, soy la agente Reyes.");
      keys.tabTo("Enviar respuesta");
      keys.press("Enter");
      assertThat(exam.option("Preguntarle qué necesita."))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
      keys.tabToRadio();
      keys.press("ArrowDown");
      keys.press("Space");
      keys.press("Enter");
      assertThat(exam.page().getByText("Elija una")).isVisible();
      keys.tabTo("Enviar respuesta");
      keys.press("Enter");
      keys.tabTo("Entregar mi examen");
      keys.press("Enter");
      assertThat(exam.heading("Su examen ha sido entregado")).isVisible();
      assertEquals("es", exam.page().evaluate("document.documentElement.lang"));
    }
  }

  @Test
  void a_clip_begins_again_as_often_as_allowed_outlives_a_broken_picture_and_says_when_it_cannot() {
    TestingRoom room = TestingRoom.replaying(CLIP, 1);
    try (BrowserContext candidate = chromium.person(1366, 768)) {
      ExamPage exam = ExamPage.at(room, candidate, origin());
      exam.reachScenario(room.code());
      exam.button("Start the clip").click();
      exam.page().waitForFunction("() => document.querySelector('video').currentTime > 1.5");
      exam.button("Start the clip again (1 left)").click();
      assertThat(exam.button("Start the clip again")).hasCount(0);
      assertThat(exam.page().getByText("The clip is playing.")).isVisible();
      exam.page().waitForFunction("() => document.querySelector('video').currentTime > 1.5");
      breakPicture(exam.page(), 1);
      exam.page().waitForFunction("() => document.querySelector('video').currentTime > 2");
      breakPicture(exam.page(), 1);
      breakPicture(exam.page(), 2);
      assertThat(exam.page().getByText("The clip could not start.")).isVisible();
      Accessibility.check(exam.page(), "a broken clip");
      exam.button("Continue the clip").click();
      exam.awaitWritten();
      exam.writtenAnswer().fill("I saw it in pieces.");
      exam.submitAnswer();
      exam.awaitOptions();
      exam.choose("Ask him what he needs now.");
      exam.submitAnswer();
      exam.handIn();
    }
    List<String> from = positions(room, "CLIP_STARTED");
    assertEquals(4, from.size(), "Once, once again, on by hand, on after a question: " + from);
    assertEquals(List.of("0.000", "0.000"), from.subList(0, 2));
    assertEquals(1, positions(room, "CLIP_FAILED").size());
  }

  /** Waits until the clip runs and makes its picture undecodable, again before it has recovered. */
  private static void breakPicture(Page page, int times) {
    page.waitForFunction("() => !document.querySelector('video').paused");
    page.evaluate(
        "times => { for (let i = 0; i < times; i++)"
            + " document.querySelector('video').dispatchEvent(new Event('error')); }",
        times);
  }

  /** Where the clip stood at each event of a kind, as the export says. */
  private static List<String> positions(TestingRoom room, String type) {
    return CsvReader.builder()
        .ofNamedCsvRecord(
            Staff.as("priya").get("/api/v1/forms/" + room.form() + "/export/events.csv").asString())
        .stream()
        .filter(row -> row.getField("type").equals(type))
        .map(row -> row.getField("media_ms"))
        .toList();
  }

  @Test
  void a_slow_line_and_then_a_cut_one_disturb_neither_clip_nor_answers() {
    TestingRoom room = TestingRoom.showing(CLIP);
    try (BrowserContext candidate = chromium.person(1366, 768)) {
      ExamPage exam = ExamPage.at(room, candidate, origin());
      Page page = exam.page();
      CDPSession devTools = candidate.newCDPSession(page);
      line(devTools, false);
      exam.reachScenario(room.code());
      exam.awaitSaved();
      line(devTools, true);
      page.evaluate(COUNT_STALLS);
      exam.button("Start the clip").click();
      exam.awaitWritten();
      assertThat(page.getByText("The connection is interrupted. Go on:")).isVisible();
      Accessibility.check(page, "offline");
      exam.writtenAnswer().fill("Kept without a network.");
      exam.submitAnswer();
      exam.awaitOptions();
      exam.choose("Ask him what he needs now.");
      exam.submitAnswer();
      exam.button("Hand in my exam").click();
      assertThat(page.getByText("Everything is kept on this computer")).isVisible();
      assertEquals(0, page.evaluate("window.stalls"));
      line(devTools, false);
      assertThat(exam.heading("Your exam has been handed in"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    }
  }

  /** A line of 1 Mbit/s with a delay of 100 ms, or a cut one. */
  private static void line(CDPSession devTools, boolean cut) {
    JsonObject line = new JsonObject();
    line.addProperty("offline", cut);
    line.addProperty("latency", 100);
    line.addProperty("downloadThroughput", 125_000);
    line.addProperty("uploadThroughput", 125_000);
    devTools.send("Network.emulateNetworkConditions", line);
  }

  private String origin() {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void keepIfPolicy(List<String> errors, String text) {
    if (text.contains("Content Security Policy")) {
      errors.add(text);
    }
  }

  private static void assertTimeBetween(double from, double to, NamedCsvRecord row) {
    double time = Double.parseDouble(row.getField("response_time_ms"));
    assertTrue(time >= from && time <= to, "response time " + time);
  }
}
