package org.ridealong.psychometrics.standards;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.Coverage;
import org.ridealong.psychometrics.numeric.Estimate;

/** Whether the true cut lies within 1.96 standard errors in 95 % of the samples. */
class StandardsCoverageTest {

  /** log odds of mastery = (score - 48) / 4. */
  @Test
  void contrasting_groups() {
    int samples = Coverage.samples(1000, 20_000);
    Random random = new Random(91);
    Coverage cut = new Coverage();
    for (int sample = 0; sample < samples; sample++) {
      double[] scores = random.doubles(300).map(u -> 50 + 8 * random.nextGaussian()).toArray();
      boolean[] masters = new boolean[scores.length];
      for (int i = 0; i < scores.length; i++) {
        masters[i] = random.nextDouble() < 1 / (1 + Math.exp(-(scores[i] - 48) / 4));
      }
      ContrastingGroups.Result result = ContrastingGroups.analyze(scores, masters);
      cut.add(result.cut(), result.cutError(), 48);
    }
    cut.check("contrasting groups", 0.95, samples, 0.01);
  }

  /** Score = 30 + 9 rating + noise; borderline is 2. */
  @Test
  void borderline_regression() {
    int samples = Coverage.samples(1000, 20_000);
    Random random = new Random(92);
    Coverage cut = new Coverage();
    for (int sample = 0; sample < samples; sample++) {
      double[] ratings = random.doubles(120).map(u -> 1 + random.nextInt(4)).toArray();
      double[] scores = new double[ratings.length];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = 30 + 9 * ratings[i] + 6 * random.nextGaussian();
      }
      BorderlineRegression.Result result = BorderlineRegression.analyze(scores, ratings, 2);
      cut.add(result.cut(), result.cutError(), 48);
    }
    cut.check("borderline regression", 0.95, samples, 0.01);
  }

  /** Over judges with the same items: the mean of 25 judges' sums, t rather than normal. */
  @Test
  void angoff() {
    int samples = Coverage.samples(1000, 20_000);
    Random random = new Random(93);
    Coverage cut = new Coverage();
    for (int sample = 0; sample < samples; sample++) {
      double[][] ratings = new double[25][10];
      for (double[] judge : ratings) {
        double severity = 0.05 * random.nextGaussian();
        for (int item = 0; item < judge.length; item++) {
          judge[item] = 0.4 + 0.03 * item + severity + 0.06 * random.nextGaussian();
        }
      }
      Angoff.Result result = Angoff.analyze(ratings);
      cut.add(Estimate.of(result.mean()), result.errorOverJudges(), 10 * 0.4 + 0.03 * 45);
    }
    cut.check("Angoff", 0.95, samples, 0.015);
  }
}
