package org.ridealong.platform.security;

import org.ridealong.platform.problem.ProblemType;

enum AccessProblem implements ProblemType {
  /** No identity came with the call, or one that is not known any more. */
  NOT_SIGNED_IN("not-signed-in", "Sign in first.", 401),
  /** The identity has not the role, or the object is not its own. */
  NOT_ALLOWED("not-allowed", "This is not yours to do.", 403),
  /** A state change without the header X-Ridealong, or from another origin. */
  CROSS_SITE("cross-site-request", "The call did not come from this site's own pages.", 403),
  /** A field of the request is missing or wrong; each error names its place. */
  INVALID("request-invalid", "The request cannot be used.", 422);

  private final Kind kind;

  AccessProblem(String slug, String title, int status) {
    this.kind = new Kind(slug, title, status);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
