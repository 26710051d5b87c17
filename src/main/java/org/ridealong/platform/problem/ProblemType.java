package org.ridealong.platform.problem;

/**
 * One kind of refusal, as RFC 9457 names it. Each feature lists its own in one enum; {@code
 * docs/problems.md} explains every slug to the person who meets it.
 */
public interface ProblemType {

  /**
   * What is the same for every occurrence.
   *
   * @param slug the last part of the problem's {@code type}: {@code /problems/<slug>}
   * @param title one short sentence
   * @param status the HTTP status
   */
  record Kind(String slug, String title, int status) {}

  Kind kind();

  default String slug() {
    return kind().slug();
  }

  default String title() {
    return kind().title();
  }

  default int status() {
    return kind().status();
  }
}
