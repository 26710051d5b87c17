package org.ridealong.psychometrics.facets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * Holds the grouped likelihood against the plain formula, and its derivatives against differences.
 */
class MarginalLikelihoodTest {

  private static final double STEP = 1e-4;

  private final LatentGrid grid = new LatentGrid(61, 10);

  @ParameterizedTest
  @EnumSource(StepModel.class)
  void theValueIsThatOfThePlainFormula(StepModel steps) {
    Setting setting = new Setting(steps);
    double[] at = setting.somewhere(1);

    assertEquals(plain(setting, at), setting.likelihood.at(at).logLikelihood(), 1e-9);
  }

  @ParameterizedTest
  @EnumSource(StepModel.class)
  void theGradientIsTheSlope(StepModel steps) {
    Setting setting = new Setting(steps);
    double[] at = setting.somewhere(2);
    double[] gradient = setting.likelihood.at(at).gradient();

    for (int i = 0; i < at.length; i++) {
      double above = setting.likelihood.at(moved(at, i, STEP)).logLikelihood();
      double below = setting.likelihood.at(moved(at, i, -STEP)).logLikelihood();
      assertEquals((above - below) / (2 * STEP), gradient[i], 1e-5, "parameter " + i);
    }
  }

  @ParameterizedTest
  @EnumSource(StepModel.class)
  void theInformationIsTheExactCurvature(StepModel steps) {
    Setting setting = new Setting(steps);
    double[] at = setting.somewhere(3);
    double[][] information = setting.likelihood.at(at).information(1);

    for (int i = 0; i < at.length; i++) {
      double[] above = setting.likelihood.at(moved(at, i, STEP)).gradient();
      double[] below = setting.likelihood.at(moved(at, i, -STEP)).gradient();
      for (int k = 0; k < at.length; k++) {
        double curvature = (below[k] - above[k]) / (2 * STEP);
        assertEquals(curvature, information[i][k], 1e-4, "parameters " + i + ", " + k);
      }
    }
  }

  private static double[] moved(double[] at, int parameter, double step) {
    double[] moved = at.clone();
    moved[parameter] += step;
    return moved;
  }

  /** Ratings with missing cells, and every tenth candidate rated twice by one rater. */
  private final class Setting {
    private final Layout layout;
    private final Parameters parameters;
    private final MarginalLikelihood likelihood;

    Setting(StepModel steps) {
      Ratings drawn = new SimulatedRatings(5, 3, 4, 1.1, -1, 0.2, 0.8).draw(80, 2, 0.2);
      int[] candidate = new int[drawn.events()];
      int[] rater = new int[drawn.events()];
      short[] scores = new short[drawn.events() * 3];
      for (int event = 0; event < drawn.events(); event++) {
        candidate[event] = drawn.candidate(event);
        rater[event] = drawn.rater(candidate[event] % 10 == 0 ? event - event % 2 : event);
        for (int i = 0; i < 3; i++) {
          scores[event * 3 + i] = (short) drawn.score(event, i);
        }
      }
      layout = Layout.of(new Ratings(80, 4, 3, candidate, rater, scores), steps);
      parameters = new Parameters(layout, Parameters.Latent.FREE);
      likelihood =
          new MarginalLikelihood(parameters, grid, new Designs(layout), new OrderedTasks(1));
    }

    double[] somewhere(long seed) {
      Random random = new Random(seed);
      double[] at = new double[parameters.size()];
      for (int i = 0; i < at.length; i++) {
        at[i] = 0.4 * random.nextGaussian();
      }
      return at;
    }
  }

  /** The sum over candidates of the logarithm of the sum over points of weight x likelihood. */
  private double plain(Setting setting, double[] at) {
    Layout layout = setting.layout;
    Ratings ratings = layout.ratings();
    LatentGrid.Population population = grid.at(at[setting.parameters.latentAt()]);
    double[][] logs = new double[ratings.candidates()][];
    for (int c = 0; c < logs.length; c++) {
      logs[c] = population.logWeight().clone();
    }
    for (int event = 0; event < ratings.events(); event++) {
      for (int i = 0; i < ratings.criteria(); i++) {
        if (ratings.score(event, i) != Ratings.MISSING) {
          double location =
              at[setting.parameters.criterionAt(i)]
                  + at[setting.parameters.raterAt(ratings.rater(event))];
          double[] steps = setting.parameters.cumulatedSteps(at, layout.scaleOf(i));
          for (int q = 0; q < grid.points(); q++) {
            double sum = 0;
            for (int k = 0; k < steps.length; k++) {
              sum += Math.exp(k * (grid.theta(q) - location) - steps[k]);
            }
            int score = ratings.score(event, i);
            logs[ratings.candidate(event)][q] +=
                score * (grid.theta(q) - location) - steps[score] - Math.log(sum);
          }
        }
      }
    }
    double value = 0;
    for (double[] ofCandidate : logs) {
      double sum = 0;
      for (double log : ofCandidate) {
        sum += Math.exp(log);
      }
      value += Math.log(sum);
    }
    return value;
  }
}
