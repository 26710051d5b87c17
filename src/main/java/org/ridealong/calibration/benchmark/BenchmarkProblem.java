package org.ridealong.calibration.benchmark;

import org.ridealong.platform.problem.ProblemType;

enum BenchmarkProblem implements ProblemType {
  /** Two people settle a benchmark. */
  OWN_BENCHMARK("own-benchmark", "A definitive rating is approved by somebody else.", 403),
  /** No benchmark has this id. */
  BENCHMARK_UNKNOWN("benchmark-unknown", "There is no such benchmark.", 404),
  /** A later definitive rating has replaced what the hash names. */
  APPROVAL_STALE("benchmark-approval-stale", "Another rating is proposed by now.", 409),
  /** What is settled never changes. */
  BENCHMARK_SETTLED("benchmark-settled", "The benchmark is settled.", 409),
  /** Nothing was proposed that could be approved, or nothing settled that could be withdrawn. */
  NOT_SETTLED("benchmark-not-settled", "The benchmark is not so far yet.", 409),
  /** Each error names the place. */
  BENCHMARK_INVALID("benchmark-invalid", "The benchmark cannot be taken.", 422);

  private final Kind kind;

  BenchmarkProblem(String slug, String title, int status) {
    this.kind = new Kind(slug, title, status);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
