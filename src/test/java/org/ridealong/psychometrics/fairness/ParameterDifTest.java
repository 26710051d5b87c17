package org.ridealong.psychometrics.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridealong.psychometrics.GoldenCase;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.ScoreTable;

/** Lord's and Raju's comparisons; for the golden figures see PROVENANCE.md. */
class ParameterDifTest {

  private static final String CASE = "fairness/planted-dif-800x12/";

  private final GoldenCase data = GoldenCase.read(CASE + "data.csv");
  private final GoldenCase expected = GoldenCase.read(CASE + "parameters.csv");
  private final ScoreTable scores =
      ScoreTable.ofRows(12, data.integers(data.header().subList(1, 13)));
  private final BitSet focal = focal("F");

  private BitSet focal(String name) {
    BitSet members = new BitSet();
    for (int row = 0; row < data.rows(); row++) {
      members.set(row, data.text(row, "group").equals(name));
    }
    return members;
  }

  @Test
  void oneParameterFiguresAgreeWithTheReferenceFigures() {
    ParameterDif dif = ParameterDif.calibrate(scores, focal, false, ParameterDif.USUAL_NODES);
    assertTrue(dif.converged());
    List<ParameterDif.Result> results = dif.compare(MatchingScore.everyItem(scores));
    for (int item = 0; item < 12; item++) {
      ParameterDif.Parameters reference = dif.parameters(false).get(item);
      check(item, "b_r_1pl", reference.difficulty());
      check(item, "se_b_r_1pl", reference.difficultyError());
      check(item, "lord_1pl", results.get(item).chiSquare());
      check(item, "raju_1pl", results.get(item).z());
      assertEquals(1, results.get(item).degreesOfFreedom());
    }
  }

  @Test
  void twoParameterFiguresAgreeWithTheReferenceFigures() {
    ParameterDif dif = ParameterDif.calibrate(scores, focal, true, ParameterDif.USUAL_NODES);
    List<ParameterDif.Result> results = dif.compare(MatchingScore.everyItem(scores));
    for (int item = 0; item < 12; item++) {
      ParameterDif.Parameters ofFocal = dif.parameters(true).get(item);
      check(item, "a_f_2pl", ofFocal.discrimination());
      check(item, "b_f_2pl", ofFocal.difficulty());
      check(item, "se_a_f_2pl", ofFocal.discriminationError());
      check(item, "se_b_f_2pl", ofFocal.difficultyError());
      check(item, "lord_2pl", results.get(item).chiSquare());
      check(item, "raju_2pl", results.get(item).z());
      assertEquals(2, results.get(item).degreesOfFreedom());
    }
  }

  private void check(int item, String column, Estimate actual) {
    double wanted = expected.number(item, column);
    assertEquals(
        wanted,
        actual.value().orElseThrow(),
        1e-4 * (1 + Math.abs(wanted)),
        expected.text(item, "item") + " " + column);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void swappingTheGroupsKeepsLordAndTurnsTheSignedArea(boolean freeSlopes) {
    BitSet all = MatchingScore.everyItem(scores);
    List<ParameterDif.Result> one =
        ParameterDif.calibrate(scores, focal, freeSlopes, 21).compare(all);
    List<ParameterDif.Result> two =
        ParameterDif.calibrate(scores, focal("R"), freeSlopes, 21).compare(all);
    for (int item = 0; item < 12; item++) {
      assertEquals(value(one.get(item).chiSquare()), value(two.get(item).chiSquare()), 1e-6);
      assertEquals(
          Math.signum(value(one.get(item).signedArea())),
          -Math.signum(value(two.get(item).signedArea())));
    }
  }

  @Test
  void theOrderOfCandidatesChangesNoBit() {
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < data.rows(); row++) {
      order.add(row);
    }
    Collections.shuffle(order, new Random(4));
    int[][] rows = data.integers(data.header().subList(1, 13));
    int[][] shuffled = order.stream().map(row -> rows[row]).toArray(int[][]::new);
    BitSet members = new BitSet();
    for (int row = 0; row < order.size(); row++) {
      members.set(row, focal.get(order.get(row)));
    }
    BitSet all = MatchingScore.everyItem(scores);
    assertEquals(
        ParameterDif.calibrate(scores, focal, true, 21).compare(all),
        ParameterDif.calibrate(ScoreTable.ofRows(12, shuffled), members, true, 21).compare(all));
  }

  @Test
  void anItemThatAGroupHasAllRightIsNamedAndTheOthersAreCompared() {
    int[][] rows = data.integers(data.header().subList(1, 13));
    focal.stream().forEach(row -> rows[row][4] = 1);
    ScoreTable changed = ScoreTable.ofRows(12, rows);
    List<ParameterDif.Result> results =
        ParameterDif.calibrate(changed, focal, false, 21).compare(MatchingScore.everyItem(changed));
    assertEquals(Outcome.AT_BOUNDARY, results.get(4).chiSquare().refusal().orElseThrow().outcome());
    assertTrue(results.get(5).z().value().isPresent());
  }

  @Test
  void tooFewItemsOrAnchorsAreNamed() {
    ScoreTable two = scores.choose(0, 1);
    ParameterDif.Result result =
        ParameterDif.calibrate(two, focal, true, 21).compare(MatchingScore.everyItem(two)).get(0);
    assertEquals(Outcome.TOO_FEW_ITEMS, result.chiSquare().refusal().orElseThrow().outcome());
    ParameterDif.Result noAnchor =
        ParameterDif.calibrate(scores, focal, false, 21).compare(new BitSet()).get(0);
    assertEquals(Outcome.NOT_IDENTIFIED, noAnchor.z().refusal().orElseThrow().outcome());
  }

  @Test
  void itemsThatMeasureNothingStillEndInFiguresOrNames() {
    Random random = new Random(11);
    int[][] rows = new int[400][6];
    BitSet members = new BitSet();
    for (int row = 0; row < rows.length; row++) {
      members.set(row, row % 3 == 0);
      for (int item = 0; item < 6; item++) {
        rows[row][item] = random.nextInt(2);
      }
    }
    ScoreTable noise = ScoreTable.ofRows(6, rows);
    for (ParameterDif.Result result :
        ParameterDif.calibrate(noise, members, true, 21).compare(MatchingScore.everyItem(noise))) {
      assertEquals(result.chiSquare().value().isEmpty(), result.chiSquare().refusal().isPresent());
      assertFalse(result.z().value().isPresent() && result.zP().value().isEmpty());
    }
  }

  /** 800 intervals of 95 %: their coverage has a standard error of .8 %. */
  @Test
  void intervalsOfDifficultiesCoverTheTruth() {
    Random random = new Random(20260601);
    double[] truth = {-1.5, -1, -0.5, 0, 0.4, 0.8, 1.2, 1.6};
    int covered = 0;
    int intervals = 0;
    for (int replication = 0; replication < 100; replication++) {
      int[][] rows = new int[500][truth.length];
      for (int[] row : rows) {
        double theta = random.nextGaussian();
        for (int item = 0; item < truth.length; item++) {
          double p = 1 / (1 + Math.exp(-(theta - truth[item])));
          row[item] = random.nextDouble() < p ? 1 : 0;
        }
      }
      BitSet everybody = new BitSet();
      everybody.set(0, rows.length);
      GroupCalibration.Result result =
          GroupCalibration.calibrate(
              ScoreTable.ofRows(truth.length, rows), everybody, "only", false, 21);
      for (int item = 0; item < truth.length; item++) {
        CalibratedItem of = result.items().get(item).orElseThrow();
        intervals++;
        double error = Math.sqrt(of.difficultyVariance());
        covered += Math.abs(of.difficulty() - truth[item]) < 1.959964 * error ? 1 : 0;
      }
    }
    assertEquals(0.95, (double) covered / intervals, 0.02);
  }

  private static double value(Estimate estimate) {
    return estimate.value().orElseThrow();
  }
}
