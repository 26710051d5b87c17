package org.ridealong.sitting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many wrong codes the door takes before it locks; a candidate is never locked out. */
@ConfigMapping(prefix = "ridealong.sitting.admission")
interface AdmissionConfig {

  /** Wrong codes at one workstation within the period. */
  @WithDefault("10")
  int workstationLimit();

  /** Wrong codes in one center within the period. */
  @WithDefault("100")
  int centerLimit();

  /** How far back wrong codes are counted. */
  @WithDefault("10M")
  Duration period();
}
