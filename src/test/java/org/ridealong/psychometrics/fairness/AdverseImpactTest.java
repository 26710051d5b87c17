package org.ridealong.psychometrics.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

class AdverseImpactTest {

  /** Fisher's lady tasting tea; R prints the conditional odds ratio as 6.408309. */
  @Test
  void the_lady_tasting_tea() {
    AdverseImpact.Result tea = AdverseImpact.of(3, 1, 1, 3);

    assertEquals(34.0 / 70, figure(tea.exactTwoSided()), 1e-14);
    assertEquals(69.0 / 70, figure(tea.exactLess()), 1e-14);
    assertEquals(61.0 / 70, figure(tea.exactMidLess()), 1e-14);
    assertEquals(9, figure(tea.oddsRatio()), 1e-14);
    assertEquals(6.408309, figure(tea.conditionalOddsRatioAsR()), 5e-7);
    assertEquals(0.5, figure(tea.phi()), 1e-14);
    assertEquals(2, figure(tea.chiSquare()), 1e-14);
    assertEquals(0.5, figure(tea.chiSquareYates()), 1e-14);
  }

  /** At the conditional estimate the expected table is the observed one; 16 p4 ... by hand. */
  @Test
  void the_conditional_odds_ratio_makes_the_observed_table_expected() {
    double odds = figure(AdverseImpact.of(3, 1, 1, 3).conditionalOddsRatio());
    double weight = 1 + 16 * odds + 36 * odds * odds + 16 * Math.pow(odds, 3) + Math.pow(odds, 4);
    double sum = 16 * odds + 72 * odds * odds + 48 * Math.pow(odds, 3) + 4 * Math.pow(odds, 4);

    assertEquals(3, sum / weight, 1e-12);
  }

  /** Four fifths exactly is no flag, also where a division would round below. */
  @ParameterizedTest
  @CsvSource({
    "40, 60, 50, 50, 0",
    "24, 76, 30, 70, 0",
    "12, 88, 15, 85, 0",
    "239, 761, 300, 700, 1",
    "300, 700, 239, 761, 1",
    "0, 10, 5, 5, 1"
  })
  void four_fifths_are_counted_in_whole_numbers(long a, long b, long c, long d, double flag) {
    assertEquals(flag, figure(AdverseImpact.of(a, b, c, d).fourFifths()));
  }

  @Test
  void exchanged_groups_give_the_inverse() {
    AdverseImpact.Result one = AdverseImpact.of(45, 155, 420, 580);
    AdverseImpact.Result other = AdverseImpact.of(420, 580, 45, 155);

    assertEquals(1 / figure(one.impactRatio()), figure(other.impactRatio()), 1e-14);
    assertEquals(1 / figure(one.ratioLow()), figure(other.ratioHigh()), 1e-13);
    assertEquals(-figure(one.z()), figure(other.z()), 1e-13);
    assertEquals(figure(one.exactTwoSided()), figure(other.exactTwoSided()), 1e-18);
    assertEquals(
        1 / figure(one.conditionalOddsRatio()), figure(other.conditionalOddsRatio()), 1e-11);
  }

  @Test
  void large_counts_cost_no_digits() {
    AdverseImpact.Result large = AdverseImpact.of(100_000, 900_000, 500_000, 400_000);

    assertEquals(8.0 / 90, figure(large.conditionalOddsRatio()), 1e-6);
    assertEquals(
        1, figure(AdverseImpact.of(500_000, 500_000, 500_000, 500_000).exactTwoSided()), 1e-9);
  }

  /** The chi-square approximation is then as good as exact; time and memory follow the spread. */
  @Test
  void counts_of_a_hundred_million_take_no_time() {
    AdverseImpact.Result huge =
        assertTimeout(
            Duration.ofSeconds(3),
            () -> AdverseImpact.of(50_005_000, 49_995_000, 50_000_000, 50_000_000));

    assertEquals(figure(huge.zProbability()), figure(huge.exactTwoSided()), 1e-4);
    assertEquals(0, figure(AdverseImpact.of(90_000_000, 0, 0, 90_000_000).exactTwoSided()));
  }

  @Test
  void what_cannot_be_estimated_is_named() {
    assertOutcome(Outcome.NO_SCORES, AdverseImpact.of(0, 0, 5, 5).impactRatio());
    assertOutcome(Outcome.NOT_DEFINED, AdverseImpact.of(3, 7, 0, 10).impactRatio());
    assertEquals(0, figure(AdverseImpact.of(0, 10, 5, 5).ratioLow()));
    assertOutcome(Outcome.NOT_DEFINED, AdverseImpact.of(0, 10, 5, 5).ratioHigh());
    assertOutcome(Outcome.ZERO_VARIANCE, AdverseImpact.of(10, 0, 5, 0).z());
    assertOutcome(Outcome.NOT_DEFINED, AdverseImpact.of(0, 10, 0, 5).fourFifths());
    assertOutcome(Outcome.AT_BOUNDARY, AdverseImpact.of(10, 0, 5, 5).conditionalOddsRatio());
    assertOutcome(Outcome.NOT_IDENTIFIED, AdverseImpact.of(10, 0, 5, 0).conditionalOddsRatio());
    assertOutcome(Outcome.NOT_DEFINED, AdverseImpact.of(10, 5, 1, 5).flipFlopRatio());
  }

  private static double figure(Estimate estimate) {
    return estimate.value().orElseThrow();
  }

  private static void assertOutcome(Outcome expected, Estimate estimate) {
    assertEquals(expected, estimate.refusal().orElseThrow().outcome());
  }
}
