package org.ridealong.psychometrics.facets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * Holds the derivatives of the joint likelihood, every theta at its maximum, against differences.
 */
class JointLikelihoodTest {

  private static final double STEP = 1e-4;

  private JointLikelihood likelihood(StepModel steps) {
    Ratings ratings = new SimulatedRatings(6, 3, 4, 1.1, -1, 0.2, 0.8).draw(70, 2, 0.2);
    Layout layout = Layout.of(ratings, steps);
    Parameters parameters = new Parameters(layout, Parameters.Latent.NONE);
    return new JointLikelihood(parameters, new Designs(layout), new OrderedTasks(1), 0.3);
  }

  private static double[] somewhere(JointLikelihood likelihood) {
    Random random = new Random(7);
    double[] at = new double[likelihood.parameters().size()];
    for (int i = 0; i < at.length - 1; i++) {
      at[i] = 0.3 * random.nextGaussian();
    }
    return at;
  }

  @ParameterizedTest
  @EnumSource(StepModel.class)
  void theGradientIsTheSlopeAndTheInformationTheCurvature(StepModel steps) {
    JointLikelihood likelihood = likelihood(steps);
    double[] at = somewhere(likelihood);
    JointLikelihood.Evaluation here = likelihood.at(at);

    for (int i = 0; i < at.length - 1; i++) {
      double[] moved = at.clone();
      moved[i] += STEP;
      JointLikelihood.Evaluation above = likelihood.at(moved);
      moved[i] -= 2 * STEP;
      JointLikelihood.Evaluation below = likelihood.at(moved);
      assertEquals(
          (above.logLikelihood() - below.logLikelihood()) / (2 * STEP),
          here.gradient()[i],
          1e-5,
          "slope " + i);
      for (int k = 0; k < at.length - 1; k++) {
        assertEquals(
            (below.gradient()[k] - above.gradient()[k]) / (2 * STEP),
            here.information()[i][k],
            1e-4,
            "curvature " + i + ", " + k);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(StepModel.class)
  void everyThetaGivesTheTotalThatItExpects(StepModel steps) {
    JointLikelihood likelihood = likelihood(steps);
    double[] at = somewhere(likelihood);
    likelihood.at(at);
    Designs designs = likelihood.designs();
    FacetsModel model = new FacetsModel(likelihood.parameters(), at);
    for (int design = 0; design < designs.count(); design++) {
      DesignRatings ratings = new DesignRatings(model, likelihood.parameters(), designs, design);
      for (int group = designs.firstGroup(design); group < designs.endGroup(design); group++) {
        if (!ratings.isEmpty()) {
          ratings.at(likelihood.theta(group));
          double total = Math.max(0.3, Math.min(ratings.highest() - 0.3, designs.total(group)));
          assertEquals(total, ratings.expected(), 1e-8);
        }
      }
    }
  }
}
