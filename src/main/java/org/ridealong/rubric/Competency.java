package org.ridealong.rubric;

import java.util.List;

/** What an exam measures. Each has one criterion of its own name, except for integrity. */
public enum Competency {
  /** Procedural justice and respect. */
  PJ("PJ"),
  /** Constitutional judgment. */
  CJ("CJ"),
  /** De-escalation and proportionality. */
  DE("DE"),
  /** Impartiality and cultural humility. */
  IM("IM"),
  /** Listening and communication. */
  LC("LC"),
  /** Critical decision-making. */
  DM("DM"),
  /** Integrity: the duty to intervene and truthful reporting. */
  IN("DI", "TR"),
  /** Community partnership and problem-solving. */
  CP("CP"),
  /** Care for people in crisis. */
  SC("SC");

  private final List<String> criteria;

  Competency(String... criteria) {
    this.criteria = List.of(criteria);
  }

  /** The codes of its criteria, in the order in which they are rated. */
  public List<String> criteria() {
    return criteria;
  }
}
