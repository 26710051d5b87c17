package org.ridealong.launcher.analyze.bench;

import java.util.Random;
import org.ridealong.psychometrics.facets.Ratings;

/**
 * Ratings from 1 to 5 on 12 criteria by 2 of 30 raters for each candidate, by the many-facet Rasch
 * model with common steps.
 */
final class SimulatedRatings {

  static final int CRITERIA = 12;
  static final int RATERS = 30;
  static final int LOOKS = 2;
  static final int CATEGORIES = 5;

  private static final long SEED = 20261125;
  private static final double[] STEPS = {-1.5, -0.5, 0.5, 1.5};

  private final Random random = new Random(SEED);
  private final double[] difficulty = random.doubles(CRITERIA, -1, 1).toArray();
  private final double[] severity = random.doubles(RATERS, -0.8, 0.8).toArray();

  Ratings ratings(int candidates) {
    int events = candidates * LOOKS;
    int[] candidate = new int[events];
    int[] rater = new int[events];
    short[] scores = new short[events * CRITERIA];
    for (int person = 0; person < candidates; person++) {
      double theta = 1.2 * random.nextGaussian();
      int first = random.nextInt(RATERS);
      int second = (first + 1 + random.nextInt(RATERS - 1)) % RATERS;
      for (int look = 0; look < LOOKS; look++) {
        int event = person * LOOKS + look;
        candidate[event] = person;
        rater[event] = look == 0 ? first : second;
        for (int criterion = 0; criterion < CRITERIA; criterion++) {
          double[] probability = probabilities(criterion, rater[event], theta);
          double left = random.nextDouble();
          short score = 0;
          while (score < CATEGORIES - 1 && left > probability[score]) {
            left -= probability[score];
            score++;
          }
          scores[event * CRITERIA + criterion] = (short) (score + 1);
        }
      }
    }
    return new Ratings(candidates, RATERS, CRITERIA, candidate, rater, scores);
  }

  /** The probability of each category at a trait value. */
  double[] probabilities(int criterion, int rater, double theta) {
    double[] probability = new double[CATEGORIES];
    double exponent = 0;
    double sum = 0;
    for (int k = 0; k < CATEGORIES; k++) {
      exponent += k == 0 ? 0 : theta - difficulty[criterion] - severity[rater] - STEPS[k - 1];
      probability[k] = Math.exp(exponent);
      sum += probability[k];
    }
    for (int k = 0; k < CATEGORIES; k++) {
      probability[k] /= sum;
    }
    return probability;
  }
}
