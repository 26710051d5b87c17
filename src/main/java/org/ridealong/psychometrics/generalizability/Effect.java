package org.ridealong.psychometrics.generalizability;

import java.util.List;

/**
 * One source of variance.
 *
 * @param name its factors joined by a colon, a nested factor before what it is nested in
 * @param factors the numbers of its factors, in the order of the name
 */
public record Effect(String name, List<Integer> factors) {
  public Effect {
    factors = List.copyOf(factors);
  }
}
