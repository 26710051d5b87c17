package org.ridealong.psychometrics.agreement;

/** What two raters would agree by chance, as each author of {@link ChanceCorrected} sees it. */
public enum Coefficient {
  /** Gwet (2008): AC1, with weights AC2. */
  GWET,
  /** Fleiss (1971): all raters choose with the same probabilities. */
  FLEISS,
  /** Krippendorff (1970): as Fleiss, without replacement. */
  KRIPPENDORFF,
  /** Conger (1980): each rater has own probabilities; for two raters Cohen's kappa. */
  CONGER,
  /** Brennan and Prediger (1981): all categories are equally probable. */
  BRENNAN_PREDIGER,
  /** None: the plain share of agreement. */
  PERCENT
}
