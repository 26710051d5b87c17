package org.ridealong.sitting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How browsers become workstations. */
@ConfigMapping(prefix = "ridealong.sitting")
interface WorkstationConfig {

  /** Whether any browser on this machine is taken for the first workstation; for the demo only. */
  @WithDefault("false")
  boolean enrolLoopback();
}
