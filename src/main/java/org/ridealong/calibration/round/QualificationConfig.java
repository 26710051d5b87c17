package org.ridealong.calibration.round;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What a qualification round asks for; a round keeps the rule that it began with. */
@ConfigMapping(prefix = "ridealong.calibration.qualification")
interface QualificationConfig {

  /** Answers of a round. */
  @WithDefault("20")
  int responses();

  /** Least share of ratings that equal the definitive ones, from 0 to 1. */
  @WithDefault("0.6")
  double leastExact();

  /** Most ratings that may be 2 levels or more away. */
  @WithDefault("1")
  int mostLargeErrors();

  /** Most levels that ratings may lie above or below the definitive ones on average. */
  @WithDefault("0.25")
  double mostBias();

  /** Least quadratic-weighted kappa, asked for only on 50 ratings or more; absent for none. */
  Optional<Double> leastKappa();
}
