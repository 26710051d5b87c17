package org.ridealong.calibration.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.calibration.agreement.LevelPair;
import org.ridealong.calibration.agreement.StandardAgreement;
import org.ridealong.rubric.RubricContent;

/**
 * When a round is passed.
 *
 * @param responses least number of answers that were rated
 * @param leastExact share of ratings that equal the definitive ones, from 0 to 1
 * @param mostLargeErrors ratings that may be 2 levels or more away, or missing
 * @param mostBias levels that the mean may lie above or below
 * @param leastKappa quadratic-weighted kappa, or null; on fewer than 50 ratings it is never asked
 *     for, because its interval is too wide to decide over a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QualificationRule(
    int responses,
    double leastExact,
    int mostLargeErrors,
    double mostBias,
    @Schema(nullable = true) Double leastKappa) {

  /** On fewer ratings kappa is reported and decides nothing. */
  public static final int FEWEST_FOR_KAPPA = 50;

  /** What keeps a round from being passed. */
  public enum Failure {
    /** Answers were given back. */
    TOO_FEW_RESPONSES,
    /** No answer with a definitive rating of some level was rated. */
    LEVELS_NOT_COVERED,
    /** Too few ratings equal the definitive ones. */
    EXACT_TOO_LOW,
    /** Too many ratings are 2 levels or more away, or missing. */
    LARGE_ERRORS,
    /** The rater is too lenient or too severe on the whole. */
    BIASED,
    /** Agreement beyond chance is too low. */
    KAPPA_TOO_LOW
  }

  /**
   * A round's outcome.
   *
   * @param failures all that keeps it from being passed; empty when it is
   */
  public record Decision(int responses, StandardAgreement agreement, List<Failure> failures) {

    public boolean passed() {
      return failures.isEmpty();
    }
  }

  static QualificationRule of(QualificationConfig config) {
    return new QualificationRule(
        config.responses(),
        config.leastExact(),
        config.mostLargeErrors(),
        config.mostBias(),
        config.leastKappa().orElse(null));
  }

  /**
   * @param rated for each answer that was rated, the pairs of all its criteria
   */
  public Decision decide(List<List<LevelPair>> rated) {
    List<LevelPair> pairs = rated.stream().flatMap(List::stream).toList();
    StandardAgreement agreement = StandardAgreement.of(pairs);
    List<Failure> failures = new ArrayList<>();
    if (rated.size() < responses) {
      failures.add(Failure.TOO_FEW_RESPONSES);
    }
    Set<Integer> levels = new TreeSet<>(pairs.stream().map(LevelPair::definitive).toList());
    if (levels.size() < RubricContent.HIGHEST_LEVEL) {
      failures.add(Failure.LEVELS_NOT_COVERED);
    }
    if (agreement.exact() == null || agreement.exact() < leastExact) {
      failures.add(Failure.EXACT_TOO_LOW);
    }
    if (agreement.largeErrors() > mostLargeErrors) {
      failures.add(Failure.LARGE_ERRORS);
    }
    if (agreement.bias() != null && Math.abs(agreement.bias()) > mostBias) {
      failures.add(Failure.BIASED);
    }
    if (leastKappa != null
        && agreement.ratings() >= FEWEST_FOR_KAPPA
        && (agreement.kappa() == null || agreement.kappa() < leastKappa)) {
      failures.add(Failure.KAPPA_TOO_LOW);
    }
    return new Decision(rated.size(), agreement, failures);
  }
}
