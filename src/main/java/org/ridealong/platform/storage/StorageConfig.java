package org.ridealong.platform.storage;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where files are kept. */
@ConfigMapping(prefix = "ridealong.storage")
interface StorageConfig {

  /** The folder; it is made when it is missing. */
  Path folder();
}
