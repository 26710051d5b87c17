package org.ridealong.psychometrics.facets;

/**
 * How to estimate.
 *
 * @param steps which criteria share their steps
 * @param nodes how many points stand for the population, an odd number
 * @param range the points go from -range to range, in logits
 * @param interactions whether to estimate bias terms rater x criterion
 * @param threads how many threads work; any number gives the same bits
 */
public record FacetsSettings(
    StepModel steps, int nodes, double range, boolean interactions, int threads) {

  /** 61 points on [-10, 10], no interactions. */
  public static FacetsSettings of(StepModel steps, int threads) {
    return new FacetsSettings(steps, 61, 10, false, threads);
  }
}
