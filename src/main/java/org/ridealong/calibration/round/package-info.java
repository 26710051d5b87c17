/**
 * How a rater learns and shows it: practice with feedback after each answer, and qualification
 * rounds with none before the end.
 *
 * <p>Both give out benchmarks as claims of the desk, so that a rater trains on the very page on
 * which live answers are rated. {@code QualificationSet} chooses a round's answers, {@code
 * QualificationRule} decides it, {@code QualificationService} keeps both.
 *
 * <p>Invariants: set and rule are fixed when a round begins; its result is computed once from the
 * ratings that stand and never changes; a round holds nothing that the rater has met before.
 */
package org.ridealong.calibration.round;
