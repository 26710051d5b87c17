package org.ridealong.delivery;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the ends of the hash chains are kept outside the database. */
@ConfigMapping(prefix = "ridealong.audit")
interface CheckpointConfig {

  /** The file of checkpoints, one line of JSON each; best on a medium of its own. */
  Path checkpoints();
}
