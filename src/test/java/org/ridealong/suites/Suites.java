package org.ridealong.suites;

/** What the suites divide by. Each test class is in exactly one of them. */
final class Suites {

  /** A class with tests ends in one of these words, wherever it is. */
  static final String TESTS = ".*(Test|Properties)";

  static final String ALL = "org.ridealong";
  static final String BROWSER = "org.ridealong.browser";
  static final String KERNELS = "org.ridealong.psychometrics";
  static final String ANALYZE = "org.ridealong.launcher.analyze";

  private Suites() {}
}
