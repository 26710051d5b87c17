package org.ridealong.rating;

/** How a result came about. */
public enum ResolutionRule {
  /** By the readings alone, as the policy says. */
  READINGS,
  /** By a lead with all readings side by side. */
  LEAD
}
