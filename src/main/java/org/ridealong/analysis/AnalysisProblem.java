package org.ridealong.analysis;

import org.ridealong.platform.problem.ProblemType;

enum AnalysisProblem implements ProblemType {
  /** The decision point belongs to another form, or to none. */
  ITEM_UNKNOWN("item-unknown", "The form asks no such question.", 404),
  /** What would be drawn does not exist for this item. */
  PLOT_UNKNOWN("plot-unknown", "There is no such plot of this item.", 404);

  private final Kind kind;

  AnalysisProblem(String slug, String title, int status) {
    this.kind = new Kind(slug, title, status);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
