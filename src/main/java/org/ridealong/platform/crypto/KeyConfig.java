package org.ridealong.platform.crypto;

import io.smallrye.config.ConfigMapping;

/** The one secret that the server is given. */
@ConfigMapping(prefix = "ridealong.keys")
interface KeyConfig {

  /** 32 random bytes in base64; every other key is derived from it. */
  String master();
}
