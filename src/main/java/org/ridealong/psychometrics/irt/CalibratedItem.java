package org.ridealong.psychometrics.irt;

import java.util.List;

/**
 * One item's parameters. Scores count from {@code lowest}; k below is the score minus that.
 *
 * <ul>
 *   <li>0/1 items: P(1) = g + (1 - g) / (1 + exp(-a (theta - b))) with a the discrimination, b the
 *       difficulty, g the guessing parameter; in slope-intercept form a theta + d with d = -a b.
 *   <li>graded: difficulty k is where the score is k or more with probability 1/2.
 *   <li>partial credit: difficulty k is where the scores k - 1 and k are equally likely; the
 *       intercept k is -a times the sum of the first k difficulties.
 *   <li>rating scale: intercept k is k times the location minus the sum of the first k common
 *       steps; the location is an easiness, 0 for the first item.
 * </ul>
 *
 * @param item the item's column in the table, from 0
 * @param guessing null unless the model has it
 * @param guessingLogit log(g / (1 - g)), null likewise
 * @param commonSteps empty unless the model is the rating scale
 * @param location null unless the model is the rating scale
 */
public record CalibratedItem(
    int item,
    int lowest,
    int categories,
    ParameterEstimate discrimination,
    List<ParameterEstimate> intercepts,
    List<ParameterEstimate> difficulties,
    ParameterEstimate guessing,
    ParameterEstimate guessingLogit,
    List<ParameterEstimate> commonSteps,
    ParameterEstimate location) {

  public CalibratedItem {
    intercepts = List.copyOf(intercepts);
    difficulties = List.copyOf(difficulties);
    commonSteps = List.copyOf(commonSteps);
  }
}
