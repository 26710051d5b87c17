package org.ridealong.media;

import org.ridealong.platform.problem.ProblemType;

enum MediaProblem implements ProblemType {
  /** Expired, changed, or signed for another session. */
  ADDRESS_REFUSED("media-address-refused", "This media address is not valid here.", 403),
  /** The uploaded bytes are not the ones that the address names. */
  HASH_DIFFERS("hash-differs", "The bytes have another SHA-256 than the address names.", 409),
  /** The manifest names files that were never uploaded, or is not a manifest. */
  MANIFEST_INVALID("manifest-invalid", "The clip's manifest cannot be used.", 422);

  private final Kind kind;

  MediaProblem(String slug, String title, int status) {
    this.kind = new Kind(slug, title, status);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
