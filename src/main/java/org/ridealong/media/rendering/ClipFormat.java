package org.ridealong.media.rendering;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.media.ClipManifest;

/** The containers that clips are delivered in, and how ffmpeg is told to make them. */
enum ClipFormat {
  WEBM("video/webm") {
    /** Opus starts before zero; moving all times up for it would delay the first picture. */
    @Override
    List<String> encoding(int fps) {
      List<String> encoding =
          new ArrayList<>(
              List.of(
                  "-c:v",
                  "libvpx-vp9",
                  "-b:v",
                  "0",
                  "-crf",
                  "42",
                  "-row-mt",
                  "1",
                  "-tile-columns",
                  "1",
                  "-deadline",
                  "good",
                  "-cpu-used",
                  "3",
                  "-g",
                  Integer.toString(fps * 8)));
      encoding.addAll(OPUS);
      encoding.addAll(List.of("-avoid_negative_ts", "disabled", "-f", "webm"));
      return encoding;
    }

    /** WebM keeps whole milliseconds, rounded. */
    @Override
    long presentationUs(int frame, int fps) {
      return (frame * 1000L * 2 + fps) / (fps * 2L) * 1000;
    }
  },

  MP4("video/mp4") {
    /** Without B-frames the first picture is at zero, with no edit list for players to misread. */
    @Override
    List<String> encoding(int fps) {
      return List.of(
          "-c:v",
          "libx264",
          "-tune",
          "animation",
          "-preset",
          "slow",
          "-crf",
          "31",
          "-bf",
          "0",
          "-g",
          Integer.toString(fps * 8),
          "-c:a",
          "aac",
          "-b:a",
          "48k",
          "-movflags",
          "+faststart",
          "-f",
          "mp4");
    }

    @Override
    long presentationUs(int frame, int fps) {
      return frame * 1_000_000L / fps;
    }
  };

  /** How speech is encoded in WebM. */
  static final List<String> OPUS =
      List.of("-c:a", "libopus", "-b:a", "32k", "-application", "voip");

  private final String mediaType;

  ClipFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  static ClipFormat of(ClipManifest.Kind kind) {
    return switch (kind) {
      case WEBM, WEBM_DESCRIBED -> WEBM;
      case MP4 -> MP4;
    };
  }

  String mediaType() {
    return mediaType;
  }

  abstract List<String> encoding(int fps);

  /** The time that a player reports while this picture is shown; never later than that. */
  abstract long presentationUs(int frame, int fps);
}
