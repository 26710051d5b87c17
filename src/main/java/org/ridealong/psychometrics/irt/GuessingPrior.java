package org.ridealong.psychometrics.irt;

/**
 * A normal prior on the logit of the lower asymptote, or none.
 *
 * @param mean of the logit
 * @param standardDeviation of the logit; infinite for no prior
 */
public record GuessingPrior(double mean, double standardDeviation) {

  /** No prior: maximum likelihood. */
  public static final GuessingPrior NONE = new GuessingPrior(0, Double.POSITIVE_INFINITY);

  private static final int LOGIT = 2;

  public GuessingPrior {
    if (!Double.isFinite(mean) || !(standardDeviation > 0)) {
      throw new IllegalArgumentException("no prior: " + mean + ", " + standardDeviation);
    }
  }

  private boolean appliesTo(ParameterLayout layout) {
    return layout.model() == ItemModel.THREE_PARAMETER && Double.isFinite(standardDeviation);
  }

  double logDensity(ParameterLayout layout, double[] parameters, int item) {
    if (!appliesTo(layout)) {
      return 0;
    }
    double z = (layout.cell(parameters, layout.itemCell(item) + LOGIT) - mean) / standardDeviation;
    return -z * z / 2 - Math.log(standardDeviation * Math.sqrt(2 * Math.PI));
  }

  /** Adds first and second derivatives at the item's free parameter. */
  void addDerivatives(
      ParameterLayout layout,
      double[] parameters,
      int item,
      double[] gradient,
      double[][] curvature) {
    if (!appliesTo(layout)) {
      return;
    }
    int cell = layout.itemCell(item) + LOGIT;
    double precision = 1 / (standardDeviation * standardDeviation);
    int free = layout.freeOf(cell)[0];
    gradient[free] -= (layout.cell(parameters, cell) - mean) * precision;
    curvature[free][free] -= precision;
  }
}
