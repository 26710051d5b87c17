package org.ridealong.psychometrics.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

class OptionAnalysisTest {

  private static final int OMITTED = OptionAnalysis.OMITTED;

  /** Six candidates; the key is option 0, the second candidate omitted, nobody chose option 2. */
  private static final int[] CHOICES = {1, OMITTED, 1, 0, 0, 0};

  private static final double[] TOTALS = {0, 1, 2, 3, 4, 5};
  private static final double[] RESTS = {0, 1, 2, 2, 3, 4};

  private static OptionAnalysis.Result worked() {
    return OptionAnalysis.analyze(3, CHOICES, TOTALS, RESTS, TotalGroups.of(TOTALS));
  }

  @Test
  void the_key_is_chosen_by_the_high_group() {
    // quantiles 1.35 and 3.65: low 0 and 1, middle 2 and 3, high 4 and 5
    OptionStatistics key = worked().options().get(0);

    assertEquals(6, worked().n());
    assertEquals(3, key.n());
    assertFigure(0.5, key.proportion());
    assertFigure(4.5 / Math.sqrt(1.5 * 17.5), key.totalCorrelation());
    assertFigure(3 / Math.sqrt(1.5 * 10), key.restCorrelation());
    assertFigure(4, key.meanTotal());
    assertFigure(0, key.low());
    assertFigure(0.5, key.middle());
    assertFigure(1, key.high());
    assertFigure(1, key.discrimination());
  }

  @Test
  void a_distractor_is_compared_with_everybody_who_was_asked() {
    OptionStatistics distractor = worked().options().get(1);

    assertEquals(2, distractor.n());
    assertFigure(1 / 3.0, distractor.proportion());
    assertFigure(-2 / Math.sqrt(4 / 3.0 * 10), distractor.restCorrelation());
    assertFigure(0.5, distractor.low());
    assertFigure(0.5, distractor.middle());
    assertFigure(0, distractor.high());
    assertFigure(-0.5, distractor.discrimination());
  }

  @Test
  void omissions_have_a_row_like_an_option() {
    OptionStatistics omitted = worked().omitted();

    assertEquals(1, omitted.n());
    assertFigure(1 / 6.0, omitted.proportion());
    assertFigure(-1 / Math.sqrt(5 / 6.0 * 10), omitted.restCorrelation());
    assertFigure(0.5, omitted.low());
    assertFigure(1, omitted.meanTotal());
  }

  @Test
  void an_option_that_nobody_chose_has_no_correlation() {
    OptionStatistics unused = worked().options().get(2);

    assertFigure(0, unused.proportion());
    assertOutcome(Outcome.ZERO_VARIANCE, unused.restCorrelation());
    assertOutcome(Outcome.NO_SCORES, unused.meanTotal());
    assertFigure(0, unused.high());
  }

  @Test
  void equal_totals_have_no_groups() {
    double[] equal = {2, 2, 2};
    TotalGroups groups = TotalGroups.of(equal);
    OptionStatistics key =
        OptionAnalysis.analyze(2, new int[] {0, 1, 0}, equal, equal, groups).options().get(0);

    assertFalse(groups.areSeparable());
    assertOutcome(Outcome.ZERO_VARIANCE, key.high());
    assertOutcome(Outcome.ZERO_VARIANCE, key.discrimination());
    assertFigure(2 / 3.0, key.proportion());
  }

  @Test
  void nobody_asked_is_a_named_outcome() {
    OptionAnalysis.Result result =
        OptionAnalysis.analyze(
            1, new int[0], new double[0], new double[0], TotalGroups.of(new double[0]));

    assertOutcome(Outcome.NO_SCORES, result.options().get(0).proportion());
    assertOutcome(Outcome.TOO_FEW_CANDIDATES, result.omitted().restCorrelation());
  }

  @Test
  void equal_totals_stay_in_one_group() {
    // quantiles of 1 1 1 1 2 3 4 4 4 4: 1 and 4
    double[] totals = {1, 1, 1, 1, 2, 3, 4, 4, 4, 4};
    TotalGroups groups = TotalGroups.of(totals);

    assertEquals(4, groups.size(TotalGroups.Group.LOW));
    assertEquals(2, groups.size(TotalGroups.Group.MIDDLE));
    assertEquals(4, groups.size(TotalGroups.Group.HIGH));
  }

  @Test
  void a_choice_that_is_no_option_is_refused() {
    double[] one = {1};
    assertThrows(
        IllegalArgumentException.class,
        () -> OptionAnalysis.analyze(2, new int[] {2}, one, one, TotalGroups.of(one)));
    assertThrows(
        IllegalArgumentException.class,
        () -> OptionAnalysis.analyze(2, new int[] {1, 0}, one, one, TotalGroups.of(one)));
  }

  private static void assertFigure(double expected, Estimate actual) {
    assertEquals(expected, actual.value().orElseThrow(), 1e-14);
  }

  private static void assertOutcome(Outcome expected, Estimate actual) {
    assertEquals(expected, actual.refusal().orElseThrow().outcome());
  }
}
