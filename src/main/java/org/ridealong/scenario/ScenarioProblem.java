package org.ridealong.scenario;

import org.ridealong.platform.problem.ProblemType;

enum ScenarioProblem implements ProblemType {
  /** Each error names the place and the line in the storyboard. */
  STORYBOARD_INVALID("storyboard-invalid", "The storyboard cannot be used.", 422),
  /** A published version never changes; give the storyboard the next version. */
  VERSION_TAKEN(
      "scenario-version-taken",
      "This version of the scenario was published with other content.",
      409),
  /** The manifest is of another storyboard, lacks a rendition, a language or a cue, or a file. */
  CLIP_UNFIT("clip-unfit", "The clip does not fit the storyboard.", 422);

  private final Kind kind;

  ScenarioProblem(String slug, String title, int status) {
    this.kind = new Kind(slug, title, status);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
