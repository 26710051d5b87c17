package org.ridealong.platform.yaml;

import org.ridealong.platform.problem.Violation;

/** A text that is no YAML document, with the line at which that shows. */
public final class UnreadableYaml extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Violation violation;

  UnreadableYaml(Violation violation) {
    super(violation.toString());
    this.violation = violation;
  }

  public Violation violation() {
    return violation;
  }
}
