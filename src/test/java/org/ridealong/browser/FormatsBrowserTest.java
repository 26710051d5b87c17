package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridealong.EmbeddedParts;
import org.ridealong.media.storyboard.Storyboard;
import org.ridealong.media.storyboard.StoryboardReader;
import org.ridealong.platform.Text;
import org.ridealong.story.Staff;
import org.ridealong.story.TestingRoom;

/**
 * Every response format, by keyboard alone, on a narrow screen in English and a wide one in
 * Spanish.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class FormatsBrowserTest {

  private static final Path CLIP = Path.of("src", "test", "resources", "clips", "five-formats");
  private static final double PATIENCE_MS = 40_000;

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

  /** A window and the language that is read in it. */
  enum Look {
    NARROW(320, 640),
    WIDE(1366, 768);

    private final int width;
    private final int height;

    Look(int width, int height) {
      this.width = width;
      this.height = height;
    }

    String of(String english, String spanish) {
      return this == WIDE ? spanish : english;
    }

    String of(Text text) {
      return of(text.en(), text.es());
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_format_is_answered_by_keyboard_and_read_back_from_the_csv(Look look) throws Exception {
    TestingRoom room = TestingRoom.showing(CLIP);
    try (BrowserContext candidate = chromium.person(look.width, look.height)) {
      Exam exam = new Exam(ExamPage.at(room, candidate, origin()), look);
      exam.reachQuestions(room.code());
      exam.answerBest();
      exam.answerBestAndWorst();
      exam.rateEach();
      exam.rank();
      exam.write();
      exam.letTimeRunOut();
      exam.handIn();
    }
    Map<String, NamedCsvRecord> rows = responses(room);
    assertEquals("ask", rows.get("best").getField("answer"));
    assertEquals("best=iron;worst=civil", rows.get("ends").getField("answer"));
    assertEquals("1.0", rows.get("ends").getField("score"));
    assertEquals("cite=2;hear=5;past=4;side=1", rows.get("each").getField("answer"));
    assertEquals("true-time>ink>omit>false-time", rows.get("order").getField("answer"));
    assertEquals("1.0", rows.get("order").getField("score"));
    assertEquals("I hear you both.", rows.get("words").getField("answer"));
    assertEquals("film=1", rows.get("late").getField("answer"));
    rows.values().forEach(row -> assertEquals("ANSWERED", row.getField("closure")));
  }

  private String origin() {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private static Map<String, NamedCsvRecord> responses(TestingRoom room) {
    String csv =
        Staff.as("priya")
            .get("/api/v1/forms/" + room.form() + "/export/responses.csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return CsvReader.builder().ofNamedCsvRecord(csv).stream()
        .collect(Collectors.toMap(row -> row.getField("decision_point"), row -> row));
  }

  /** One candidate's way through the questions; axe looks at each state. */
  private static final class Exam {

    private final ExamPage exam;
    private final Page page;
    private final Keys keys;
    private final Look look;
    private final Map<String, Storyboard.Decision> decisions;

    Exam(ExamPage exam, Look look) throws Exception {
      this.exam = exam;
      this.page = exam.page();
      this.keys = new Keys(page);
      this.look = look;
      String storyboard = Files.readString(CLIP.resolve("five-formats.story.yaml"));
      this.decisions =
          StoryboardReader.read(storyboard).decisions().stream()
              .collect(Collectors.toMap(Storyboard.Decision::id, decision -> decision));
    }

    void reachQuestions(String code) {
      keys.tabTo("Admission code");
      page.keyboard().insertText(code);
      keys.press("Enter");
      enter("I can hear it, continue");
      enter("I have read this and agree");
      enter("Start the practice question");
      keys.choose("choice", "Ask how they want to get there.");
      enter("Submit answer");
      enter("Start the exam");
      if (look == Look.WIDE) {
        enter("Español");
      }
      enter(look.of("Start the clip", "Empezar el video"));
    }

    void answerBest() {
      await("best");
      hearOptions();
      keys.choose("choice", option("best", "ask"));
      submit();
    }

    /** They are heard one after the other, until the candidate stops the voice. */
    private void hearOptions() {
      String listen = look.of("Listen to the options", "Escuchar las opciones (en inglés)");
      enter(listen);
      says("You hear option 1 of 4", "Escucha la opción 1 de 4");
      seen("best while it is spoken");
      says("You hear option 2 of 4", "Escucha la opción 2 de 4");
      enter(look.of("Stop the voice", "Detener la voz"));
      assertThat(page.getByText(look.of("You hear option", "Escucha la opción"))).hasCount(0);
      assertThat(page.getByText(listen)).isVisible();
    }

    void answerBestAndWorst() {
      await("ends");
      seen("ends");
      submit();
      says("You have not answered yet.", "Todavía no ha respondido.");
      seen("ends without an answer");
      keys.choose("best", look.of("Best", "Mejor") + ": " + option("ends", "iron"));
      says("Chosen as best", "Elegida como la mejor");
      says("Your answer is not complete.", "Su respuesta no está completa.");
      seen("ends half answered");
      keys.choose("worst", look.of("Worst", "Peor") + ": " + option("ends", "iron"));
      says("That option is your best one.", "Esa opción es su mejor.");
      says("Chosen as best", "Elegida como la mejor");
      seen("ends refused");
      keys.choose("worst", look.of("Worst", "Peor") + ": " + option("ends", "civil"));
      says("Chosen as worst", "Elegida como la peor");
      assertThat(page.getByText(look.of("Your answer is not", "Su respuesta no está"))).hasCount(0);
      seen("ends answered");
      submit();
    }

    void rateEach() {
      await("each");
      seen("each");
      rate("each", "hear", 5);
      says("Rated 5: very effective", "Valorada con 5: muy eficaz");
      says("1 of 4 options rated", "1 de 4 opciones valoradas");
      submit();
      says("Your answer is not complete.", "Su respuesta no está completa.");
      seen("each half answered");
      rate("each", "past", 4);
      rate("each", "cite", 2);
      rate("each", "side", 1);
      says("4 of 4 options rated", "4 de 4 opciones valoradas");
      seen("each answered");
      submit();
    }

    /** Puts the options in order; a page that is loaded again still shows it. */
    void rank() {
      await("order");
      seen("order");
      List<String> wanted = List.of("true-time", "ink", "omit", "false-time");
      says("You have not moved anything yet.", "Todavía no ha movido nada.");
      submit();
      says("Press Submit answer once more to hand in", "otra vez para entregar el orden");
      moveUntil(wanted.get(0), "Down", "Bajar", 4);
      stayAtTheEnd(wanted.get(0));
      for (int place = 1; place <= wanted.size(); place++) {
        moveUntil(wanted.get(place - 1), "Up", "Subir", place);
      }
      says("The order that you see is your answer.", "El orden que ve es su respuesta.");
      seen("order answered");
      page.reload();
      says("The order that you see is your answer.", "El orden que ve es su respuesta.");
      for (int place = 1; place <= wanted.size(); place++) {
        assertEquals(place, placeOf(wanted.get(place - 1)));
      }
      submit();
      enter(look.of("I can hear it, continue", "Lo oigo, continuar"));
    }

    void write() {
      await("words");
      keys.tabTo(look.of("Your answer", "Su respuesta"));
      page.keyboard().insertText("I hear you both.");
      submit();
    }

    /** One of three options is rated when the window ends, and that is the answer. */
    void letTimeRunOut() {
      await("late");
      rate("late", "film", 1);
    }

    void handIn() {
      String end = look.of("Hand in my exam", "Entregar mi examen");
      assertThat(exam.button(end))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
      says("You answered 6 of 6 questions.", "Usted respondió 6 de 6 preguntas.");
      enter(end);
      assertThat(exam.heading(look.of("Your exam has been handed in", "Su examen ha sido")))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    private void rate(String decision, String option, int rating) {
      String[] english = {"Not at all", "Slightly", "Moderately", "Quite", "Very"};
      String[] spanish = {"Nada", "Poco", "Medianamente", "Bastante", "Muy"};
      String name = look.of(english[rating - 1] + " effective", spanish[rating - 1] + " eficaz");
      assertThat(page.getByText(option(decision, option)).first()).isVisible();
      keys.choose("rate-" + option, rating + " " + name);
    }

    /** Presses the button until the option is there; each step is said once, the focus stays. */
    private void moveUntil(String option, String english, String spanish, int place) {
      String button = look.of(english, spanish) + ": " + option("order", option);
      keys.tabTo(button);
      for (int i = 0; i < 4 && placeOf(option) != place; i++) {
        keys.press("Enter");
        String now = " " + placeOf(option) + look.of(" of 4.", " de 4.");
        String said = option("order", option) + look.of(" Now place", " Ahora en el lugar") + now;
        assertThat(page.getByText(said)).hasCount(1);
        assertEquals(button, keys.focused());
      }
      assertEquals(place, placeOf(option));
    }

    /** At the end of the list the button does nothing and keeps the focus. */
    private void stayAtTheEnd(String option) {
      keys.press("Enter");
      assertEquals(4, placeOf(option));
      assertEquals(look.of("Down", "Bajar") + ": " + option("order", option), keys.focused());
    }

    private int placeOf(String option) {
      List<String> rows = page.locator("ol li").allInnerTexts();
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).contains(option("order", option))) {
          return i + 1;
        }
      }
      throw new AssertionError("No row of " + option);
    }

    private void await(String decision) {
      assertThat(page.getByText(look.of(decisions.get(decision).prompt())))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    private String option(String decision, String id) {
      return look.of(
          decisions.get(decision).options().stream()
              .filter(option -> option.id().equals(id))
              .findFirst()
              .orElseThrow()
              .text());
    }

    private void says(String english, String spanish) {
      assertThat(page.getByText(look.of(english, spanish)).first()).isVisible();
    }

    private void submit() {
      enter(look.of("Submit answer", "Enviar respuesta"));
    }

    private void enter(String button) {
      keys.tabTo(button);
      keys.press("Enter");
    }

    private void seen(String state) {
      Accessibility.check(page, state + " " + look);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(look == Look.NARROW)
              .setPath(
                  Path.of("target", "browser", look + "-" + state.replace(' ', '-') + ".png")));
    }
  }
}
