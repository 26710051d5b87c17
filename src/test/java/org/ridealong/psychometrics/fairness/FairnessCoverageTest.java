package org.ridealong.psychometrics.fairness;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridealong.psychometrics.Coverage;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * Without a difference between the groups, tests find one in 5 % of the samples; with a planted
 * one, intervals hold it in 95 %.
 */
class FairnessCoverageTest {

  private static final int ITEMS = 10;
  private static final int CANDIDATES = 800;

  /** Candidates of two groups, the focal one less able, on Rasch or two-parameter items. */
  private static ScoreTable draw(Random random, boolean freeSlopes, int highest, double planted) {
    int[][] rows = new int[CANDIDATES][ITEMS];
    for (int n = 0; n < CANDIDATES; n++) {
      double theta = random.nextGaussian() - (isFocal(n) ? 0.4 : 0);
      for (int item = 0; item < ITEMS; item++) {
        double slope = freeSlopes ? 0.8 + 0.1 * item : 1;
        double hard = -1 + 0.2 * item + (isFocal(n) && item == 0 ? planted : 0);
        for (int step = 0; step < highest; step++) {
          double p = 1 / (1 + Math.exp(-slope * (theta - hard)));
          rows[n][item] += random.nextDouble() < p ? 1 : 0;
        }
      }
    }
    return ScoreTable.ofRows(ITEMS, rows);
  }

  private static boolean isFocal(int candidate) {
    return candidate % 3 == 0;
  }

  private static BitSet focal() {
    BitSet focal = new BitSet();
    for (int n = 0; n < CANDIDATES; n += 3) {
      focal.set(n);
    }
    return focal;
  }

  private static boolean isSignificant(Estimate p) {
    return p.value().orElseThrow() < 0.05;
  }

  /** The matching is on a sum, which is enough for theta under the Rasch model only. */
  @Test
  void zero_one_items_without_a_difference_are_flagged_in_five_percent() {
    int samples = Coverage.samples(60, 1000);
    Random random = new Random(71);
    Coverage haenszel = new Coverage();
    Coverage both = new Coverage();
    Coverage uniform = new Coverage();
    for (int sample = 0; sample < samples; sample++) {
      ScoreTable scores = draw(random, false, 1, 0);
      BitSet all = MatchingScore.everyItem(scores);
      List<MantelHaenszel.Result> first = MantelHaenszel.analyze(scores, focal(), all);
      List<LogisticDif.Result> second = LogisticDif.analyze(scores, focal(), all);
      for (int item = 0; item < ITEMS; item++) {
        haenszel.add(first.get(item).uncorrected().value().orElseThrow() > 3.841458820694124);
        both.add(isSignificant(second.get(item).both().p()));
        uniform.add(isSignificant(second.get(item).uniform().p()));
      }
    }
    // Items of one sample hang together by the sum: counted as half as many.
    haenszel.check("Mantel-Haenszel", 0.05, samples * ITEMS / 2, 0.005);
    both.check("logistic, both", 0.05, samples * ITEMS / 2, 0.005);
    uniform.check("logistic, uniform", 0.05, samples * ITEMS / 2, 0.005);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void parameters_without_a_difference_are_flagged_in_five_percent(boolean freeSlopes) {
    int samples = Coverage.samples(15, 300);
    Random random = new Random(72);
    Coverage lord = new Coverage();
    Coverage raju = new Coverage();
    for (int sample = 0; sample < samples; sample++) {
      ScoreTable scores = draw(random, freeSlopes, 1, 0);
      for (ParameterDif.Result result :
          ParameterDif.calibrate(scores, focal(), freeSlopes, 41)
              .compare(MatchingScore.everyItem(scores))) {
        lord.add(isSignificant(result.p()));
        raju.add(isSignificant(result.zP()));
      }
    }
    // Both leave the error of the common scale out; Raju's area is only roughly normal.
    lord.check("Lord", 0.05, samples * ITEMS / 2, 0.02);
    raju.check("Raju", 0.05, samples * ITEMS / 2, freeSlopes ? 0.05 : 0.02);
  }

  @Test
  void ordered_items_without_a_difference_are_flagged_in_five_percent() {
    int samples = Coverage.samples(60, 1000);
    Random random = new Random(73);
    Coverage mantel = new Coverage();
    for (int sample = 0; sample < samples; sample++) {
      ScoreTable scores = draw(random, false, 3, 0);
      for (MantelTest.Result result :
          MantelTest.analyze(scores, focal(), MatchingScore.everyItem(scores))) {
        mantel.add(isSignificant(result.p()));
      }
    }
    mantel.check("Mantel", 0.05, samples * ITEMS / 2, 0.005);
  }

  /** Under the Rasch model the common log odds ratio of an item is its shift (Holland 1985). */
  @Test
  void intervals_of_the_log_odds_ratio_hold_a_planted_shift() {
    int samples = Coverage.samples(150, 3000);
    Random random = new Random(74);
    Coverage interval = new Coverage();
    BitSet others = new BitSet();
    others.set(0, ITEMS);
    for (int sample = 0; sample < samples; sample++) {
      MantelHaenszel.Result result =
          MantelHaenszel.analyze(draw(random, false, 1, 0.6), focal(), others).get(0);
      interval.add(result.logOddsRatio(), result.logOddsRatioError(), 0.6);
    }
    interval.check("log odds ratio", 0.95, samples, 0.01);
  }

  @Test
  void the_interval_of_the_impact_ratio_holds_the_truth() {
    int samples = Coverage.samples(2000, 40_000);
    Random random = new Random(75);
    Coverage interval = new Coverage();
    Coverage z = new Coverage();
    for (int sample = 0; sample < samples; sample++) {
      long focal = passed(random, 150, 0.4);
      long reference = passed(random, 400, 0.5);
      AdverseImpact.Result result =
          AdverseImpact.of(focal, 150 - focal, reference, 400 - reference);
      interval.add(
          result.ratioLow().value().orElseThrow() < 0.8
              && 0.8 < result.ratioHigh().value().orElseThrow());
      long same = passed(random, 150, 0.5);
      z.add(
          isSignificant(
              AdverseImpact.of(same, 150 - same, reference, 400 - reference).zProbability()));
    }
    interval.check("impact ratio", 0.95, samples, 0.005);
    z.check("two proportions", 0.05, samples, 0.005);
  }

  private static long passed(Random random, int size, double rate) {
    return random.doubles(size).filter(u -> u < rate).count();
  }

  @Test
  void means_without_a_difference_are_told_apart_in_five_percent() {
    int samples = Coverage.samples(2000, 40_000);
    Random random = new Random(76);
    Coverage welch = new Coverage();
    for (int sample = 0; sample < samples; sample++) {
      double[] focal = random.doubles(30).map(u -> 50 + 12 * random.nextGaussian()).toArray();
      double[] reference = random.doubles(90).map(u -> 50 + 6 * random.nextGaussian()).toArray();
      welch.add(isSignificant(ScoreGap.of(focal, reference).welchProbability()));
    }
    welch.check("Welch", 0.05, samples, 0.003);
  }
}
