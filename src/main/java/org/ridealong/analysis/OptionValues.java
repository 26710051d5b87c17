package org.ridealong.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.SampleMoments;

/**
 * What exams said of one option: ratings from 1 to 5, or places from 1, the most effective.
 *
 * @param n exams that said something of it
 * @param restCorrelation with the score on the other items: above 0 where good candidates rate the
 *     option higher, or place it further down
 */
record OptionValues(int n, Estimate mean, Estimate sd, Estimate restCorrelation) {

  /**
   * @param values one for each exam, NaN where it said nothing
   * @param rests each exam's sum over the other items
   */
  static OptionValues of(double[] values, double[] rests) {
    int[] said = IntStream.range(0, values.length).filter(e -> !Double.isNaN(values[e])).toArray();
    double[] own = Arrays.stream(said).mapToDouble(exam -> values[exam]).toArray();
    return new OptionValues(
        said.length,
        SampleMoments.mean(own),
        SampleMoments.standardDeviation(own),
        SampleMoments.correlation(own, Arrays.stream(said).mapToDouble(e -> rests[e]).toArray()));
  }
}
