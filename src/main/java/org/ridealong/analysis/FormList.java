package org.ridealong.analysis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ridealong.delivery.ResponseQueries.SessionCounts;
import org.ridealong.platform.Text;

/** Every published form with the exams that were taken on it, newest first. */
public record FormList(List<FormSummary> forms) {

  /**
   * One form.
   *
   * @param hash SHA-256 of the published content
   * @param decisionPoints how many questions the form asks
   */
  public record FormSummary(
      UUID formVersionId,
      Text title,
      Instant publishedAt,
      String hash,
      SessionCounts sessions,
      int decisionPoints) {}
}
