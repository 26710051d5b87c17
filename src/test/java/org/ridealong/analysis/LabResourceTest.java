package org.ridealong.analysis;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.story.SimulatedExams;
import org.ridealong.story.SimulatedExams.Trait;
import org.ridealong.story.Staff;

/** The lab's answers over HTTP, from exams that were taken over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class LabResourceTest {

  private static final int EXAMS = 40;

  /** Taken once for all tests, when the first of them asks. */
  private static final class Taken {
    static final SimulatedExams EXAMS_TAKEN =
        SimulatedExams.over(
                7, Trait.GOOD, Trait.MISKEYED, Trait.GOOD, Trait.WRITTEN, Trait.EASY, Trait.HURRIED)
            .take(EXAMS);
  }

  private static SimulatedExams exams() {
    return Taken.EXAMS_TAKEN;
  }

  private static ValidatableResponse get(String path) {
    return response(path).then().statusCode(200);
  }

  private static Response response(String path) {
    return Staff.as("priya").get("/api/v1/forms/" + exams().form() + path);
  }

  @Test
  void the_summary_rests_on_all_exams() {
    get("/test-summary")
        .body("handedIn", equalTo(EXAMS))
        .body("n", equalTo(EXAMS))
        .body("leftOut", equalTo(0))
        .body("scoredItems", equalTo(5))
        .body("unscoredItems", equalTo(1))
        .body("highestTotal", equalTo(5f))
        // the second scenario has one scored item beside the written one
        .body("stratifiedAlpha", nullValue())
        .body("basis", equalTo("SCENARIO_ALPHA"))
        .body("scenarioAlpha", notNullValue())
        .body("outcomes.statistic", equalTo(List.of("stratifiedAlpha")));
  }

  @Test
  void the_mean_of_the_summary_is_the_sum_of_the_items_shares() {
    JsonNode items = Staff.tree(response("/item-statistics").asString()).get("items");
    double sum = 0;
    for (JsonNode item : items) {
      sum += item.path("mean").asDouble() * item.get("n").asInt() / EXAMS;
    }
    double mean = Staff.tree(response("/test-summary").asString()).get("mean").asDouble();

    assertEquals(sum, mean, 1e-9);
  }

  @Test
  void the_planted_item_is_flagged_and_says_why() {
    get("/item-statistics")
        .body("flagged", equalTo(true))
        .body("items[1].flags.rule", hasItem("MISKEY_SUSPECT"))
        .body("items[1].flags[0].finding.en", startsWith("Option \"wait\" correlates"))
        .body("items[1].flags[0].finding.es", startsWith("La opción \"wait\" correlaciona"))
        .body("items[0].flags", hasSize(0));
  }

  @Test
  void an_item_has_its_wording_options_and_neighbors() {
    get("/items/" + exams().item(1))
        .body("item.prompt.es", equalTo("¿Qué debe hacer ahora?"))
        .body("item.scoring", equalTo("KEY"))
        .body("options.id", equalTo(List.of("ask", "wait", "close", "order")))
        .body("options[0].best", equalTo(true))
        .body("options[0].effectiveness", equalTo(4.8f))
        .body("omitted.n", equalTo(0))
        .body("windowMs", equalTo(60000f))
        .body("previous", equalTo(exams().item(0).toString()))
        .body("next", equalTo(exams().item(2).toString()));
    JsonNode item = Staff.tree(response("/items/" + exams().item(1)).asString());
    int chosen = item.at("/omitted/n").intValue();
    for (JsonNode option : item.get("options")) {
      chosen += option.at("/figures/n").intValue();
    }
    assertEquals(EXAMS, chosen);
  }

  @Test
  void a_written_item_has_times_and_no_options() {
    get("/items/" + exams().item(3))
        .body("options", hasSize(0))
        .body("omitted", nullValue())
        .body("times.n", equalTo(EXAMS))
        .body("times.quantiles", hasSize(5));
    Staff.as("priya")
        .get("/api/v1/forms/" + exams().form() + "/items/" + exams().item(3) + "/plots/distractors")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/plot-unknown"));
  }

  @Test
  void the_poster_is_the_picture_of_the_clip() {
    Response poster = response("/items/" + exams().item(0) + "/poster");

    poster.then().statusCode(200).contentType("image/png");
    assertTrue(poster.asByteArray().length > 1000);
  }

  @Test
  void plots_come_as_specification_and_as_table() {
    for (String plot :
        new String[] {
          "/plots/score-histogram",
          "/plots/item-scatter",
          "/items/" + exams().item(0) + "/plots/distractors",
          "/items/" + exams().item(0) + "/plots/response-times"
        }) {
      JsonNode english = Staff.tree(response(plot).asString());
      JsonNode spanish = Staff.tree(response(plot + "?language=ES").asString());
      String csv = response(plot + "/table.csv").asString();

      assertEquals(english.at("/table/rows").size(), csv.lines().count() - 1, plot);
      assertEquals(
          english.at("/table/rows").size(), english.at("/specification/data/values").size(), plot);
      assertTrue(english.at("/table/rows").size() > 0, plot);
      assertTrue(!english.get("title").equals(spanish.get("title")), plot);
    }
  }

  @Test
  void what_is_not_there_is_a_problem_with_a_name() {
    Staff.as("priya")
        .get("/api/v1/forms/" + exams().form() + "/items/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/item-unknown"));
    Staff.as("priya")
        .get("/api/v1/forms/" + UUID.randomUUID() + "/test-summary")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/form-unknown"));
    Staff.as("priya")
        .get("/api/v1/forms/" + exams().form() + "/plots/score-histogram?language=FR")
        .then()
        .statusCode(404);
  }

  @Test
  void the_total_of_the_histogram_is_the_number_of_exams() {
    JsonNode rows = Staff.tree(response("/plots/score-histogram").asString()).at("/table/rows");
    int exams = 0;
    double share = 0;
    for (JsonNode row : rows) {
      exams += row.get(2).intValue();
      share += row.get(3).doubleValue();
    }
    assertEquals(EXAMS, exams);
    assertEquals(1, share, 1e-12);
  }
}
