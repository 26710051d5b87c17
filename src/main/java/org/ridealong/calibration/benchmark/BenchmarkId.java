package org.ridealong.calibration.benchmark;

import java.util.UUID;

/** Names a benchmark. */
public record BenchmarkId(UUID value) {}
