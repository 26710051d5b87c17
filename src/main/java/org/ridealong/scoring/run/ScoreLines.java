package org.ridealong.scoring.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ridealong.platform.crypto.CanonicalJson;

/**
 * Scores as the bytes that a run's hash is made of: for each exam, in the order of response codes,
 * its scores as canonical JSON (RFC 8785) and a line feed. The session's id is not in it, so that
 * the file can be handed on.
 */
final class ScoreLines {

  private ScoreLines() {}

  /**
   * @param scores in the order of response codes
   */
  static byte[] of(List<CandidateScore> scores) {
    StringBuilder lines = new StringBuilder();
    scores.forEach(score -> lines.append(CanonicalJson.of(line(score))).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode line(CandidateScore score) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("responseCode", score.responseCode());
    put(line.putObject("test"), score.test());
    ArrayNode competencies = line.putArray("competencies");
    score
        .competencies()
        .forEach(
            each -> {
              ObjectNode competency = competencies.addObject();
              competency.put("competency", each.competency().name());
              put(competency, each.score());
            });
    ArrayNode items = line.putArray("items");
    score
        .items()
        .forEach(
            item ->
                items
                    .addObject()
                    .put("decisionPointId", item.decisionPointId().toString())
                    .put("criterion", item.criterion())
                    .put("outcome", item.outcome().name())
                    .put("scoreMicro", item.scoreMicro()));
    return line;
  }

  private static void put(ObjectNode node, WeightedScore score) {
    node.put("status", score.status().name());
    node.put("scoreMicro", score.scoreMicro());
    node.put("scoredShareMilli", score.scoredShareMilli());
  }
}
