package org.ridealong.rater;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that bars one rater: the own agency, agencies that were declared, and people.
 *
 * @param agencies as {@link #agencyKey} writes them
 * @param candidates people whom the rater recognized, or is known to know
 */
public record Conflicts(Set<String> agencies, Set<UUID> candidates) {

  /** An agency as two spellings of it compare; null stays null. */
  public static String agencyKey(String agency) {
    return agency == null || agency.isBlank()
        ? null
        : agency.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /**
   * @param candidate null for an answer that is nobody's, such as a benchmark
   * @param agency as {@link #agencyKey} writes it, or null
   */
  public boolean bar(UUID candidate, String agency) {
    return (candidate != null && candidates.contains(candidate))
        || (agency != null && agencies.contains(agency));
  }
}
