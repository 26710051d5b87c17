package org.ridealong.rubric;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rubrics that come with the product, as the files that an agency can copy and change. */
public final class DefaultRubrics {

  private static final List<String> NAMES =
      List.of(
          "procedural-justice",
          "de-escalation",
          "integrity",
          "listening",
          "community-partnership",
          "impartiality");

  private DefaultRubrics() {}

  /** The text of each file. */
  public static List<String> documents() {
    return NAMES.stream().map(DefaultRubrics::document).toList();
  }

  private static String document(String name) {
    try (InputStream in = DefaultRubrics.class.getResourceAsStream("/rubrics/" + name + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The rubric " + name + " is unreadable", e);
    }
  }
}
