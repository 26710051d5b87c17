package org.ridealong.psychometrics.equating;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.numeric.Estimate;

/**
 * The equivalents on form Y of the scores of form X.
 *
 * @param scores of form X
 * @param equivalents on the scale of form Y, one per score
 * @param standardErrors of the equivalents, in units of form Y, over random samples of both groups
 */
public record EquatedScores(
    List<Double> scores, List<Estimate> equivalents, List<Estimate> standardErrors) {

  public EquatedScores {
    scores = List.copyOf(scores);
    equivalents = List.copyOf(equivalents);
    standardErrors = List.copyOf(standardErrors);
    if (scores.size() != equivalents.size() || scores.size() != standardErrors.size()) {
      throw new IllegalArgumentException("one equivalent and one standard error per score");
    }
  }

  /** One equivalent and standard error for each point of a scale. */
  static EquatedScores at(
      ScoreDistribution x, IntFunction<Estimate> equivalent, IntFunction<Estimate> standardError) {
    return new EquatedScores(
        IntStream.range(0, x.points()).mapToObj(x::score).toList(),
        IntStream.range(0, x.points()).mapToObj(equivalent).toList(),
        IntStream.range(0, x.points()).mapToObj(standardError).toList());
  }
}
