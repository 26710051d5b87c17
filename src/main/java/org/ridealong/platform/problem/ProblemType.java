package org.ridealong.platform.problem;

/**
 * One kind of refusal, as RFC 9457 names it. Each feature lists its own in one enum; {@code
 * docs/problems.md} explains every slug to the person who meets it.
 */
public interface ProblemType {

  /** The last part of the problem's {@code type}: {@code /problems/<slug>}. */
  String slug();

  /** One short sentence that stays the same for every occurrence. */
  String title();

  /** The HTTP status. */
  int status();
}
