package org.ridealong.psychometrics.facets;

import java.util.Random;

/** Draws ratings of a many-facet Rasch model with known truth. */
final class SimulatedRatings {

  private final Random random;
  private final double[] difficulty;
  private final double[] severity;
  private final double[] steps;
  private final double sigma;

  SimulatedRatings(long seed, int criteria, int raters, double sigma, double... steps) {
    random = new Random(seed);
    this.sigma = sigma;
    this.steps = steps;
    difficulty = spread(criteria, 0.8);
    severity = spread(raters, 0.7);
  }

  private static double[] spread(int count, double range) {
    double[] values = new double[count];
    for (int i = 0; i < count && count > 1; i++) {
      values[i] = range * (2.0 * i / (count - 1) - 1);
    }
    return values;
  }

  double difficulty(int criterion) {
    return difficulty[criterion];
  }

  double severity(int rater) {
    return severity[rater];
  }

  double step(int step) {
    return steps[step - 1];
  }

  double sigma() {
    return sigma;
  }

  /** Each candidate is rated by this many different raters, on all criteria. */
  Ratings draw(int candidates, int ratersEach) {
    return draw(candidates, ratersEach, 0);
  }

  /** The same, with cells missing at random. */
  Ratings draw(int candidates, int ratersEach, double missing) {
    int events = candidates * ratersEach;
    int[] candidate = new int[events];
    int[] rater = new int[events];
    short[] scores = new short[events * difficulty.length];
    for (int c = 0; c < candidates; c++) {
      double theta = sigma * random.nextGaussian();
      int first = random.nextInt(severity.length);
      int stride = severity.length < 2 ? 0 : 1 + random.nextInt(Math.max(1, severity.length / 3));
      for (int k = 0; k < ratersEach; k++) {
        int event = c * ratersEach + k;
        candidate[event] = c;
        rater[event] = (first + k * stride) % severity.length;
        for (int i = 0; i < difficulty.length; i++) {
          boolean skipped = random.nextDouble() < missing;
          scores[event * difficulty.length + i] =
              skipped ? Ratings.MISSING : score(theta - difficulty[i] - severity[rater[event]]);
        }
      }
    }
    return new Ratings(candidates, severity.length, difficulty.length, candidate, rater, scores);
  }

  private short score(double location) {
    double[] weight = new double[steps.length + 1];
    weight[0] = 1;
    double sum = 1;
    double exponent = 0;
    for (int k = 1; k < weight.length; k++) {
      exponent += location - steps[k - 1];
      weight[k] = Math.exp(exponent);
      sum += weight[k];
    }
    double point = random.nextDouble() * sum;
    short score = 0;
    while (score < steps.length && point >= weight[score]) {
      point -= weight[score++];
    }
    return score;
  }
}
