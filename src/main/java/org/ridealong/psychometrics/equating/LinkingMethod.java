package org.ridealong.psychometrics.equating;

/** How the constants of a linking are found. */
public enum LinkingMethod {
  /** Means of discriminations and of difficulties (Loyd and Hoover 1980). */
  MEAN_MEAN("MM"),
  /** Means and standard deviations of difficulties (Marco 1977). */
  MEAN_SIGMA("MS"),
  /** Squared differences of item curves (Haebara 1980). */
  HAEBARA("HB"),
  /** Squared differences of test curves (Stocking and Lord 1983). */
  STOCKING_LORD("SL");

  private final String code;

  LinkingMethod(String code) {
    this.code = code;
  }

  /** Two letters, as in tables. */
  public String code() {
    return code;
  }
}
