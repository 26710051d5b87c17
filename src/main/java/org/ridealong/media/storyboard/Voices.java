package org.ridealong.media.storyboard;

import java.util.Set;

/**
 * The voices that a storyboard may name: a language of espeak-ng, and a variant. espeak-ng itself
 * takes an unknown variant without a word and speaks with another voice.
 */
final class Voices {

  private static final Set<String> LANGUAGES = Set.of("en-us", "en-gb");
  private static final Set<String> VARIANTS =
      Set.of("f1", "f2", "f3", "f4", "f5", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8");

  private Voices() {}

  static boolean isKnown(String voice) {
    String[] parts = voice.split("\\+", -1);
    return LANGUAGES.contains(parts[0])
        && (parts.length == 1 || (parts.length == 2 && VARIANTS.contains(parts[1])));
  }
}
