package org.ridealong.calibration.validity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How live work is watched. */
@ConfigMapping(prefix = "ridealong.calibration.validity")
interface ValidityConfig {

  /** Share of claims that get a validity response, from 0 to 1, while there is an unseen one. */
  @WithDefault("0.1")
  double share();
}
