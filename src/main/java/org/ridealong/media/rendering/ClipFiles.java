package org.ridealong.media.rendering;

import org.ridealong.media.ClipManifest;

/** The names of the files that rendering writes. */
final class ClipFiles {

  static final String CAPTIONS_EN = "captions.en.vtt";
  static final String CAPTIONS_ES = "captions.es.vtt";
  static final String DESCRIBED_CAPTIONS_EN = "captions.ad.en.vtt";
  static final String DESCRIBED_CAPTIONS_ES = "captions.ad.es.vtt";
  static final String DESCRIPTIONS = "descriptions.vtt";
  static final String CHAPTERS = "chapters.vtt";
  static final String TRANSCRIPT = "transcript.html";
  static final String POSTER = "poster.png";
  static final String MANIFEST = "manifest.json";

  private ClipFiles() {}

  static String ofOption(String decision, String option) {
    return "option." + decision + "." + option + ".webm";
  }

  static String of(ClipManifest.Kind kind) {
    return switch (kind) {
      case WEBM -> "clip.webm";
      case MP4 -> "clip.mp4";
      case WEBM_DESCRIBED -> "clip.ad.webm";
    };
  }
}
