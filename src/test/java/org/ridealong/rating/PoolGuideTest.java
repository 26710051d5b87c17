package org.ridealong.rating;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;

/** The rubric of a prompt can be read without an answer. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class PoolGuideTest {

  @Test
  void a_rater_in_training_reads_what_a_prompt_is_rated_by() {
    RatingRoom room = RatingRoom.open();
    RaterDesk nora = RaterDesk.inTraining(null);
    nora.call()
        .get("/api/v1/rating/pools/" + room.first() + "/guide")
        .then()
        .statusCode(200)
        .body("formVersionId", equalTo(room.exam().form().toString()))
        .body("criteria.criterion.code", contains("DE", "LC"))
        .body("criteria[0].criterion.levels", hasSize(3));
    nora.call()
        .get("/api/v1/rating/pools/" + UUID.randomUUID() + "/guide")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/pool-unknown"));
  }
}
