/**
 * Scoring runs: a plan applied to every exam of its form.
 *
 * <p>{@code Scorer} is the pure heart: answers and resolved ratings in, scores out, by the plan and
 * nothing else. {@code ScoringRunService} computes and writes a run in one transaction; {@code
 * ScoreLines} are the bytes that its hash is made of. {@code Differences} compares two runs.
 *
 * <p>Runs and scores are never changed, which the database's grants see to. There is no group, no
 * accommodation, no center and no name in any of them. A struck item or a changed key is a new
 * version of the plan and a new run; old ones stay.
 */
package org.ridealong.scoring.run;
