/**
 * How written answers are rated: pools, claims, drafts, ratings, and how several ratings become
 * one.
 *
 * <p>A {@code RatingPool} holds the answers at one decision point of a form and pins the rubric
 * versions. {@code ClaimDesk} gives a rater the next answer; {@code AssignmentService} and {@code
 * RatingSubmissionService} take what the rater does with it. {@code ResolutionPolicy} is the rule
 * that decides between another reading, a lead and a result; {@code Resolver} applies it. {@code
 * AdjudicationService} is the lead's side.
 *
 * <p>Invariants: a rater sees {@code RatingTaskView} and nothing else of an answer; no answer is
 * claimed by more raters than it needs, nor twice by one; ratings, evidence, flags and results are
 * only ever added; a rating is never a score. Who is barred is never asked, and a call for such an
 * answer is refused and kept in the audit.
 *
 * <p>Lock order of every command: the rater's row, the assignment, the answer in the pool. All
 * three are locking reads that come first, so that what is read afterwards is no older than the
 * locks.
 */
package org.ridealong.rating;
