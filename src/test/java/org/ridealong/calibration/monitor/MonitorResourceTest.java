package org.ridealong.calibration.monitor;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.calibration.Committee;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.Staff;

/** A lead sees how a rater stands to the benchmarks, and takes a rater from live work. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class MonitorResourceTest {

  @Test
  void agreement_with_what_is_settled_is_counted_by_rating() {
    RatingRoom room = RatingRoom.open();
    Committee.settled(room.first(), "PRACTICE", "One.", 4);
    Committee.settled(room.first(), "PRACTICE", "Two.", 2);
    RaterDesk nora = RaterDesk.inTraining(null);
    // 4 and 4 beside 4 4 2 2 in any order: half exact, errors of two on the other half, bias 1.
    for (int i = 0; i < 2; i++) {
      JsonNode next =
          Staff.tree(
              nora.call()
                  .body("{\"poolId\":\"" + room.first() + "\"}")
                  .post("/api/v1/calibration/practice/claims")
                  .asString());
      nora.rate(next, 4);
    }
    Staff.as("dana")
        .get("/api/v1/calibration/raters/" + nora.raterId())
        .then()
        .statusCode(200)
        .body("line.training.ratings", equalTo(4))
        .body("line.training.exact", equalTo(0.5f))
        .body("line.training.adjacent", equalTo(0.5f))
        .body("line.training.largeErrors", equalTo(2))
        .body("line.training.bias", equalTo(1.0f))
        .body("line.training.kappa", equalTo(0.0f))
        .body("line.validity.ratings", equalTo(0))
        .body("line.validity.exact", nullValue())
        .body("series", hasSize(4))
        .body("series[3].order", equalTo(4))
        .body("days", hasSize(0))
        .body("rounds", hasSize(0));
    String plot = "/api/v1/calibration/raters/" + nora.raterId() + "/plots/agreement";
    Staff.as("dana")
        .get(plot + "?language=ES")
        .then()
        .statusCode(200)
        .body("finding", equalTo("Se dibuja una proporción desde 10 niveles."))
        .body("table.rows", hasSize(0));
    Staff.as("dana")
        .get(plot + "/table.csv")
        .then()
        .statusCode(200)
        .body(equalTo("order,date,phase,levels,exact,adjacent\r\n"));
    Staff.as("dana")
        .get("/api/v1/calibration/raters")
        .then()
        .statusCode(200)
        .body(
            "raters.find { it.rater.raterId == '%s' }.training.ratings".formatted(nora.raterId()),
            equalTo(4));
  }

  @Test
  void a_suspended_rater_gets_no_live_work_and_the_reason_stays() {
    RatingRoom room = RatingRoom.open();
    room.answers("A live answer.");
    RaterDesk nora = RaterDesk.qualified();
    Staff.as("dana")
        .body("{\"reason\":\"Three large errors in a row.\"}")
        .post("/api/v1/calibration/raters/" + nora.raterId() + "/suspension")
        .then()
        .statusCode(200)
        .body("line.rater.qualification", equalTo("SUSPENDED"))
        .body("suspensions[0].reason", equalTo("Three large errors in a row."))
        .body("suspensions[0].suspendedBy", equalTo("dana"));
    nora.tryClaim(room.first()).then().statusCode(403);
    Staff.as("dana")
        .get("/api/v1/calibration/raters/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/rater-unknown"));
  }
}
