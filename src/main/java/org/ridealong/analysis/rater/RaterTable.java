package org.ridealong.analysis.rater;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.analysis.table.MissingFigure;
import org.ridealong.platform.Text;

/**
 * How the raters of a form agree. A figure that cannot be estimated is null and named among the
 * outcomes of its row.
 *
 * @param fewest answers that a partner read too from which on raters are compared
 * @param flagsFrom such answers from which on raters are flagged
 * @param answers live answers that were read at least once
 * @param paired of these, answers with both planned readings, on one criterion at least
 * @param criteria all raters together, by criterion
 * @param raters by code
 */
public record RaterTable(
    UUID formVersionId,
    Text title,
    Instant generatedAt,
    int fewest,
    int flagsFrom,
    int answers,
    int paired,
    List<CriterionRow> criteria,
    List<RaterRow> raters) {

  /**
   * One criterion over all raters.
   *
   * @param n ratings with a level
   * @param sd divisor n - 1
   * @param pairs answers with two levels
   * @param exact share of pairs with equal levels
   * @param adjacent share of pairs whose levels differ by at most 1
   * @param alpha Krippendorff's for an interval scale
   */
  @Schema(name = "CriterionAgreement")
  public record CriterionRow(
      String criterion,
      int n,
      @Schema(nullable = true) Double mean,
      @Schema(nullable = true) Double sd,
      int pairs,
      @Schema(nullable = true) Double exact,
      @Schema(nullable = true) Double adjacent,
      @Schema(nullable = true) Double alpha,
      @Schema(nullable = true) Double alphaLower,
      @Schema(nullable = true) Double alphaUpper,
      List<MissingFigure> outcomes) {}

  /**
   * One rater.
   *
   * @param rater the rater's code
   * @param readings live answers that the rater read
   * @param third of these, readings that two others' disagreement asked for
   * @param all over all criteria
   * @param criteria by criterion
   * @param flags the gravest first
   */
  public record RaterRow(
      String rater,
      int readings,
      int third,
      RaterFigureRow all,
      List<RaterFigureRow> criteria,
      List<RaterFlag> flags) {}

  /**
   * A rater's figures.
   *
   * @param criterion null over all criteria
   * @param n ratings with a level
   * @param missing ratings that said why there is none
   * @param answers answers with a partner's level beside the own
   * @param pairs levels beside a partner's
   * @param ownMean mean of the own levels in pairs
   * @param partnerMean mean of the partners' levels in the same pairs
   * @param exact share of equal levels
   * @param adjacent share of levels that differ by at most 1
   * @param kappa Cohen's with squared weights
   * @param leniency mean over answers of own less partner's level: above 0 is lenient
   * @param change leniency in the later half of the answers less that in the earlier half
   * @param differenceSd standard deviation of own less partner's level
   * @param spread own standard deviation over the partners'
   * @param separation how far criteria are told apart, over how far the partners do
   */
  @Schema(name = "RaterFigures")
  public record RaterFigureRow(
      @Schema(nullable = true) String criterion,
      int n,
      int missing,
      @Schema(nullable = true) Double mean,
      @Schema(nullable = true) Double sd,
      int answers,
      int pairs,
      @Schema(nullable = true) Double ownMean,
      @Schema(nullable = true) Double partnerMean,
      @Schema(nullable = true) Double exact,
      @Schema(nullable = true) Double adjacent,
      @Schema(nullable = true) Double kappa,
      @Schema(nullable = true) Double kappaLower,
      @Schema(nullable = true) Double kappaUpper,
      @Schema(nullable = true) Double leniency,
      @Schema(nullable = true) Double leniencyLower,
      @Schema(nullable = true) Double leniencyUpper,
      @Schema(nullable = true) Double change,
      @Schema(nullable = true) Double changeLower,
      @Schema(nullable = true) Double changeUpper,
      @Schema(nullable = true) Double differenceSd,
      @Schema(nullable = true) Double spread,
      @Schema(nullable = true) Double separation,
      List<MissingFigure> outcomes) {}
}
