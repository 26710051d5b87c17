/**
 * Benchmarks: answers whose rating is settled.
 *
 * <p>A {@code Benchmark} is an answer at a decision point. Members of the committee rate it first,
 * each without seeing the others; then one of them puts down the definitive rating with a reason
 * for each criterion, and a second person approves that very text ({@code BenchmarkService}).
 * {@code BenchmarkSeeds} lays it among the answers of every pool that rates by the same words and
 * finds those that a rater has never had.
 *
 * <p>Invariants: nothing that was said of a benchmark ever changes; withdrawal is another row. A
 * rater who took part in settling a benchmark, or had the answer as live work, never gets it.
 */
package org.ridealong.calibration.benchmark;
