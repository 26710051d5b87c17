package org.ridealong.psychometrics.facets;

/**
 * Gradient and information of the likelihood as if theta were known, averaged over the posteriors.
 *
 * <p>With m(q) the number of a pair's ratings that fall on point q, and by the whole vector of
 * parameters: the gradient of a difficulty or a severity is the sum of m E less the observed
 * scores, of T(c) the sum of m P(c) less the observed count. Information: V among difficulty and
 * severity, P(c) (c - E) between them and T(c), and P(c) (1 if c = d, else 0 - P(d)) among the
 * steps. O(pairs x points x categories^2).
 */
final class CompleteData {

  private final Parameters parameters;
  private final ResponseTables tables;
  private final double[][] pairMass;
  private final double[] expectedStatistics;
  private final double[][] information;

  /**
   * @param pairMass m of each pair
   * @param candidateMass how many candidates fall on each point
   */
  CompleteData(
      Parameters parameters,
      ResponseTables tables,
      LatentGrid.Population population,
      double[][] pairMass,
      double[] candidateMass) {
    this.parameters = parameters;
    this.tables = tables;
    this.pairMass = pairMass;
    expectedStatistics = new double[parameters.size()];
    information = new double[parameters.size()][parameters.size()];
    for (int pair = 0; pair < tables.pairs(); pair++) {
      addPair(pair, candidateMass.length);
    }
    addLatent(population, candidateMass);
  }

  private void addLatent(LatentGrid.Population population, double[] candidateMass) {
    double candidates = 0;
    double squares = 0;
    for (int q = 0; q < candidateMass.length; q++) {
      candidates += candidateMass[q];
      squares += candidateMass[q] * population.scaled()[q];
    }
    int latent = parameters.latentAt();
    expectedStatistics[latent] = squares - candidates * population.mean();
    information[latent][latent] =
        2 * (squares - candidates * population.mean()) + candidates * population.variance();
  }

  private void addPair(int pair, int points) {
    double[] mass = pairMass[pair];
    int criterion = parameters.criterionAt(tables.criterion(pair));
    int rater = parameters.raterAt(tables.rater(pair));
    double score = 0;
    double spread = 0;
    for (int q = 0; q < points; q++) {
      score += mass[q] * tables.expected(pair)[q];
      spread += mass[q] * tables.variance(pair)[q];
    }
    expectedStatistics[criterion] += score;
    expectedStatistics[rater] += score;
    information[criterion][criterion] += spread;
    information[rater][rater] += spread;
    addSymmetric(criterion, rater, spread);
    for (int place = 1; place < tables.categories(pair) - 1; place++) {
      addStep(pair, place, criterion, rater, mass);
    }
  }

  private void addStep(int pair, int place, int criterion, int rater, double[] mass) {
    int scale = parameters.layout().scaleOf(tables.criterion(pair));
    int step = parameters.stepAt(scale, place);
    double[] probability = tables.probability(pair);
    int from = tables.offset(place);
    double count = 0;
    double withScore = 0;
    for (int q = 0; q < mass.length; q++) {
      double weighted = mass[q] * probability[from + q];
      count += weighted;
      withScore += weighted * (tables.category(pair, place) - tables.expected(pair)[q]);
    }
    expectedStatistics[step] += count;
    addSymmetric(criterion, step, withScore);
    addSymmetric(rater, step, withScore);
    information[step][step] += count;
    for (int other = 1; other <= place; other++) {
      int otherFrom = tables.offset(other);
      double both = 0;
      for (int q = 0; q < mass.length; q++) {
        both += mass[q] * probability[from + q] * probability[otherFrom + q];
      }
      if (other == place) {
        information[step][step] -= both;
      } else {
        addSymmetric(step, parameters.stepAt(scale, other), -both);
      }
    }
  }

  private void addSymmetric(int one, int other, double value) {
    information[one][other] += value;
    information[other][one] += value;
  }

  /** The gradient, given minus what was observed of each statistic. */
  double[] gradient(double[] observed) {
    double[] gradient = expectedStatistics.clone();
    for (int at = 0; at < gradient.length; at++) {
      gradient[at] += observed[at];
    }
    return gradient;
  }

  double[][] information() {
    return information;
  }
}
