package org.ridealong.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.delivery.ResponseRecord;
import org.ridealong.psychometrics.numeric.SampleMoments;
import org.ridealong.psychometrics.numeric.SampleQuantile;
import org.ridealong.rating.LevelCount;

/**
 * How a written item was answered and rated.
 *
 * @param criteria by code
 */
public record WrittenDetail(List<LevelRow> criteria, LengthFigures lengths) {

  private static final double THOUSANDTHS = 1000;
  private static final int LEVELS = 5;

  /**
   * One criterion.
   *
   * @param counts ratings of level 1 to 5, over all readings of live answers, third ones too
   * @param missing ratings that said why there is no level
   * @param mean of the ratings' levels
   * @param sd divisor n - 1
   * @param resolved answers whose readings came to a level
   * @param resolvedMean mean of these levels: it makes the item's score
   */
  @Schema(name = "LevelDistribution")
  public record LevelRow(
      String criterion,
      List<Integer> counts,
      int missing,
      @Schema(nullable = true) Double mean,
      @Schema(nullable = true) Double sd,
      int resolved,
      @Schema(nullable = true) Double resolvedMean,
      @Schema(nullable = true) Double resolvedSd) {}

  /**
   * Words of the answers given in time.
   *
   * @param quantiles at 5, 25, 50, 75 and 95 %; empty without an answer
   */
  @Schema(name = "AnswerLengths")
  public record LengthFigures(int n, List<Double> quantiles) {
    static LengthFigures of(double[] words) {
      return new LengthFigures(
          words.length,
          words.length == 0
              ? List.of()
              : Stream.of(0.05, 0.25, 0.5, 0.75, 0.95)
                  .map(share -> Figure.of(SampleQuantile.of(words, share)))
                  .toList());
    }
  }

  /**
   * @param levels how often each level of each criterion was given at this item
   */
  static WrittenDetail of(FormData data, FormItem item, List<LevelCount> levels) {
    List<ResponseRecord> responses = data.of(item);
    TreeSet<String> criteria = new TreeSet<>();
    levels.forEach(count -> criteria.add(count.criterion()));
    return new WrittenDetail(
        criteria.stream()
            .map(criterion -> row(criterion, levels, data.ratings().levels(criterion, responses)))
            .toList(),
        LengthFigures.of(words(responses)));
  }

  private static LevelRow row(String criterion, List<LevelCount> levels, int[] resolvedMilli) {
    int[] counts = new int[LEVELS];
    int missing = 0;
    for (LevelCount count : levels) {
      if (count.criterion().equals(criterion)) {
        if (count.level() == null) {
          missing += (int) count.ratings();
        } else {
          counts[count.level() - 1] += (int) count.ratings();
        }
      }
    }
    double[] given =
        IntStream.range(0, LEVELS)
            .flatMap(level -> IntStream.generate(() -> level + 1).limit(counts[level]))
            .mapToDouble(level -> level)
            .toArray();
    double[] resolved = Arrays.stream(resolvedMilli).mapToDouble(m -> m / THOUSANDTHS).toArray();
    return new LevelRow(
        criterion,
        Arrays.stream(counts).boxed().toList(),
        missing,
        Figure.of(SampleMoments.mean(given)),
        Figure.of(SampleMoments.standardDeviation(given)),
        resolved.length,
        Figure.of(SampleMoments.mean(resolved)),
        Figure.of(SampleMoments.standardDeviation(resolved)));
  }

  /** Words of each answer given in time: what white space parts. */
  static double[] words(List<ResponseRecord> responses) {
    return responses.stream()
        .filter(FormItem::counts)
        .mapToDouble(response -> response.answer().text().strip().split("\\s+").length)
        .toArray();
  }
}
