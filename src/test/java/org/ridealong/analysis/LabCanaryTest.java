package org.ridealong.analysis;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;
import org.ridealong.story.CandidateBrowser;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.RatingRoom;
import org.ridealong.story.Staff;

/**
 * The lab and all that leaves it know neither candidates nor raters: everything that a
 * psychometrician can get about a form is searched for what would lead to a person.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class LabCanaryTest {

  @Test
  void nothing_about_a_form_leads_to_a_candidate_or_a_rater() throws SQLException, IOException {
    String mark = "canary" + UUID.randomUUID().toString().substring(0, 6);
    RatingRoom room = RatingRoom.open();
    ObjectNode person =
        RatingRoom.person()
            .put("candidateNumber", "N-" + mark)
            .put("candidateName", "Featherstone " + mark)
            .put("candidateAgency", "Agency " + mark);
    CandidateBrowser candidate = room.answer(person, "I am Officer Reyes. I have time.", null);
    RaterDesk nora = RaterDesk.qualified("Bureau " + mark);
    nora.rate(nora.claim(room.first()), 4);
    Set<String> canaries = new TreeSet<>(Set.of(mark, "featherstone"));
    canaries.addAll(List.of(nora.subject(), nora.raterId().toString()));
    canaries.add("Rater " + nora.subject().substring(6, 12));
    canaries.addAll(idsOf(candidate));
    assertEquals(10, canaries.size());

    String form = room.exam().form().toString();
    String item =
        Staff.as("priya")
            .get("/api/v1/forms/" + form + "/item-statistics")
            .path("items[0].decisionPointId");
    List<String> found = new ArrayList<>();
    int files = 0;
    for (String path : paths()) {
      String address = path.replace("{formVersionId}", form).replace("{decisionPointId}", item);
      Response answer = Staff.as("priya").get(address);
      assertTrue(answer.statusCode() == 200 || path.contains("distractors"), path);
      String all = answer.headers() + "\n" + content(path, answer);
      files += path.contains("/export/") ? 1 : 0;
      canaries.stream()
          .filter(canary -> all.toLowerCase(Locale.ROOT).contains(canary.toLowerCase(Locale.ROOT)))
          .forEach(canary -> found.add(path + " says " + canary));
    }
    assertEquals(List.of(), found);
    assertTrue(files >= 8, "only " + files + " files");
  }

  /** Every address of the lab about a form, from the API's own document. */
  private static List<String> paths() {
    JsonNode paths = Staff.tree(given().get("/q/openapi?format=json").asString()).get("paths");
    List<String> found = new ArrayList<>();
    for (Iterator<String> names = paths.fieldNames(); names.hasNext(); ) {
      String path = names.next();
      if (path.startsWith("/api/v1/forms/{formVersionId}") && paths.get(path).has("get")) {
        found.add(path);
      }
    }
    return found;
  }

  /** What is written, an archive unpacked. */
  private static String content(String path, Response answer) throws IOException {
    if (!path.endsWith(".zip")) {
      return answer.asString();
    }
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
      while (zip.getNextEntry() != null) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  private static List<String> idsOf(CandidateBrowser candidate) throws SQLException {
    List<String> ids = new ArrayList<>(List.of(candidate.session().toString()));
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      for (String column :
          List.of("candidate_id", "sitting_id", "roster_entry_id", "workstation_id")) {
        ids.addAll(
            owner.texts(
                "select " + column + " from test_session where id = ?",
                candidate.session().toString()));
      }
    }
    return ids;
  }
}
