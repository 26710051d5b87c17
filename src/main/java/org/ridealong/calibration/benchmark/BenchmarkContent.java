package org.ridealong.calibration.benchmark;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is settled of a benchmark; its canonical JSON is what is hashed.
 *
 * @param firstRatings what members said before anybody had talked, by member and criterion
 * @param marks the definitive rating, in the order in which the criteria are rated
 */
public record BenchmarkContent(
    UUID benchmarkId,
    BenchmarkKind kind,
    UUID decisionPointId,
    String answer,
    List<FirstMark> firstRatings,
    List<DefinitiveMark> marks) {

  /** A member's own level of one criterion. */
  public record FirstMark(String ratedBy, String criterion, int level) {}

  /**
   * The definitive level of one criterion, by the words of one version of a rubric.
   *
   * @param rationale why it is this level and not the next, in the language of the answer
   */
  public record DefinitiveMark(
      String criterion, UUID rubricVersionId, int level, String rationale) {}

  /** The definitive levels by criterion. */
  public Map<String, Integer> levels() {
    return marks.stream()
        .collect(Collectors.toMap(DefinitiveMark::criterion, DefinitiveMark::level));
  }
}
