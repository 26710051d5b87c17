package org.ridealong.rating;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers are given out. */
@ConfigMapping(prefix = "ridealong.rating")
interface RatingConfig {

  /** How long a claim lasts after it was made or its draft was saved. */
  @WithDefault("20M")
  Duration lease();

  /** Independent readings of every answer, 1 or 2; a pool keeps what it was opened with. */
  @WithDefault("2")
  int ratersPerResponse();

  /** How long the addresses of a clip's files work. */
  @WithDefault("4H")
  Duration mediaValidity();
}
