package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.story.Staff;
import org.ridealong.story.TestingRoom;

/**
 * Compares the response times that the server keeps with what a witness in the page saw: the
 * animation frame in which the video's pixels first show the number of the question's picture, and
 * the time of the press.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class TimingBrowserTest {

  private static final Path CLIP = Path.of("src", "test", "resources", "clips", "timing");
  private static final int QUESTIONS = 12;
  private static final int PICTURES_A_SECOND = 30;

  private static final int EXAMS = Boolean.getBoolean("ridealong.soak") ? 10 : 1;

  private static final double BOUND_MS = 50;

  private static final String WITNESS =
      """
      (() => {
        const canvas = document.createElement('canvas');
        canvas.width = 320;
        canvas.height = 20;
        const pen = canvas.getContext('2d', { willReadFrequently: true });
        let last = -1;
        window.seen = [];
        window.pressed = [];
        const look = (time) => {
          const video = document.querySelector('video');
          if (video && video.readyState >= 2) {
            pen.drawImage(video, 0, 0, 320, 20, 0, 0, 320, 20);
            const row = pen.getImageData(0, 10, 320, 1).data;
            let number = 0;
            for (let bit = 0; bit < 16; bit++) {
              number = number * 2 + (row[(bit * 20 + 10) * 4] > 127 ? 1 : 0);
            }
            if (number !== last) {
              last = number;
              window.seen.push([number, time]);
            }
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
  void response_times_are_what_the_screen_and_the_hand_did() throws IOException {
    List<Double> errors = new ArrayList<>();
    for (int exam = 0; exam < EXAMS; exam++) {
      errors.addAll(errorsOfOneExam());
    }
    List<Double> sizes = errors.stream().map(Math::abs).sorted().toList();
    String summary =
        "n %d, median %.1f ms, 95th percentile %.1f ms, largest %.1f ms, mean signed %.1f ms"
            .formatted(
                sizes.size(),
                sizes.get(sizes.size() / 2),
                sizes.get((int) Math.ceil(sizes.size() * 0.95) - 1),
                sizes.get(sizes.size() - 1),
                errors.stream().mapToDouble(e -> e).average().orElseThrow());
    System.out.println("Error of response times: " + summary);
    Files.writeString(Path.of("target", "response-time-error.txt"), summary + "\n" + errors + "\n");
    assertEquals(QUESTIONS * EXAMS, sizes.size());
    assertTrue(sizes.get(sizes.size() - 1) <= BOUND_MS, summary);
  }

  private List<Double> errorsOfOneExam() throws IOException {
    TestingRoom room = TestingRoom.showing(CLIP);
    double[] witnessed = new double[QUESTIONS];
    try (BrowserContext candidate = chromium.person(1366, 768)) {
      ExamPage exam = ExamPage.at(room, candidate, address);
      Page page = exam.page();
      exam.reachScenario(room.code());
      page.evaluate(WITNESS);
      exam.button("Start the clip").click();
      for (int question = 1; question <= QUESTIONS; question++) {
        assertThat(page.getByText("Which number is it (%d)?".formatted(question)))
            .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        exam.writtenAnswer().fill("a");
        exam.submitAnswer();
      }
      assertThat(exam.heading("End of the exam"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
      JsonNode record = Staff.tree((String) page.evaluate("JSON.stringify({seen, pressed})"));
      JsonNode cues = cues();
      for (int question = 1; question <= QUESTIONS; question++) {
        long cue = cues.get("moment-" + question).longValue();
        double onset = firstSeen(record.get("seen"), Math.round(cue * PICTURES_A_SECOND / 1e6));
        witnessed[question - 1] = record.at("/pressed/" + (question - 1)).doubleValue() - onset;
      }
      exam.handIn();
    }
    return differences(room, witnessed);
  }

  private static List<Double> differences(TestingRoom room, double[] witnessed) {
    String csv =
        Staff.as("priya")
            .get("/api/v1/forms/" + room.form() + "/export/responses.csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    Map<String, Double> kept =
        CsvReader.builder().ofNamedCsvRecord(csv).stream()
            .collect(
                Collectors.toMap(
                    row -> row.getField("decision_point"), TimingBrowserTest::responseTime));
    List<Double> differences = new ArrayList<>();
    for (int question = 1; question <= QUESTIONS; question++) {
      differences.add(kept.get("dp" + question) - witnessed[question - 1]);
    }
    return differences;
  }

  private static double responseTime(NamedCsvRecord row) {
    return Double.parseDouble(row.getField("response_time_ms"));
  }

  private static double firstSeen(JsonNode seen, long picture) {
    for (JsonNode each : seen) {
      if (each.get(0).intValue() >= picture) {
        return each.get(1).doubleValue();
      }
    }
    throw new AssertionError("Picture " + picture + " was never seen");
  }

  private static JsonNode cues() throws IOException {
    return Staff.tree(Files.readString(CLIP.resolve("manifest.json"))).at("/renditions/0/cuesUs");
  }
}
