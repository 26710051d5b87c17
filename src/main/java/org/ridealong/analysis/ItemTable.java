package org.ridealong.analysis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.analysis.table.MissingFigure;
import org.ridealong.platform.Text;
import org.ridealong.scenario.ResponseFormat;

/**
 * How each question of a form worked.
 *
 * @param n exams that were handed in
 * @param flagsFrom exams with a total from which on items are flagged
 * @param flagged whether there are that many
 */
public record ItemTable(
    UUID formVersionId,
    Text title,
    long n,
    int flagsFrom,
    boolean flagged,
    Instant generatedAt,
    List<ItemRow> items) {

  /**
   * One decision point. A figure that cannot be estimated is null and named among the outcomes.
   *
   * @param scoring how an answer becomes a score
   * @param n answers that were scored
   * @param mean of the scores, each from 0 to 1
   * @param sd standard deviation of the scores, divisor n - 1
   * @param difficulty mean as a share of the score range: 1 is the easiest
   * @param itemTotal corrected item-total correlation, an omission counting as the lowest score; of
   *     an item that is not in the total, over its scored answers
   * @param itemTotalLower lower bound of its 95 % interval
   * @param itemTotalUpper upper bound of its 95 % interval
   * @param itemTotalN exams behind it
   * @param inTotal whether the item is part of the total
   * @param waiting answers on which assessors have not come to a result; while there is one, the
   *     item is not part of the total
   * @param asked exams in which the question was asked
   * @param omits exams in which the question was asked and nothing was answered in time
   * @param medianResponseTimeMs median over the answers given in time, milliseconds
   * @param flags the gravest first
   */
  public record ItemRow(
      UUID decisionPointId,
      String scenarioKey,
      String key,
      ResponseFormat format,
      Scoring scoring,
      Text prompt,
      int n,
      @Schema(nullable = true) Double mean,
      @Schema(nullable = true) Double sd,
      @Schema(nullable = true) Double difficulty,
      @Schema(nullable = true) Double itemTotal,
      @Schema(nullable = true) Double itemTotalLower,
      @Schema(nullable = true) Double itemTotalUpper,
      int itemTotalN,
      boolean inTotal,
      int waiting,
      int asked,
      int omits,
      @Schema(nullable = true) Double medianResponseTimeMs,
      List<ItemFlag> flags,
      List<MissingFigure> outcomes) {}

  /** How an answer becomes a score. */
  @Schema(name = "ItemScoring")
  public enum Scoring {
    /** One option is the key: 1 or 0. */
    KEY,
    /** By the rated effectiveness of what was chosen, from 0 to 1. */
    EFFECTIVENESS,
    /** By assessors. */
    RATING
  }
}
