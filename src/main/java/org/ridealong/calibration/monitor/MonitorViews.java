package org.ridealong.calibration.monitor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.calibration.agreement.StandardAgreement;
import org.ridealong.calibration.round.TrainingViews;
import org.ridealong.rater.RaterView;
import org.ridealong.rating.ResponsePurpose;

/** Raters against the benchmarks, as a lead sees them. */
public final class MonitorViews {

  private MonitorViews() {}

  /** Everybody in the pool, by name. */
  public record MonitorList(List<RaterLine> raters) {}

  /**
   * One rater.
   *
   * @param validity on validity responses among live work
   * @param training on practice and qualification responses
   * @param lastValidityAt when the last validity response was handed in, or null
   */
  public record RaterLine(
      RaterView rater,
      StandardAgreement validity,
      StandardAgreement training,
      @Schema(nullable = true) Instant lastValidityAt) {}

  /**
   * One rater in full.
   *
   * @param days by day (UTC), validity responses only
   * @param series every rating of a benchmark in the order in which they were handed in
   */
  public record RaterMonitorView(
      RaterLine line,
      List<Day> days,
      List<Point> series,
      List<TrainingViews.RoundView> rounds,
      List<SuspensionView> suspensions) {}

  /** What a day's validity responses came to. */
  public record Day(LocalDate date, StandardAgreement agreement) {}

  /**
   * One rating of a benchmark.
   *
   * @param order from 1, over all purposes
   * @param own the rater's level, or null
   */
  public record Point(
      int order,
      Instant submittedAt,
      ResponsePurpose purpose,
      UUID benchmarkId,
      String criterion,
      @Schema(nullable = true) Integer own,
      int definitive) {}

  /** Why a rater was suspended. */
  public record SuspensionView(String reason, String suspendedBy, Instant suspendedAt) {}

  /** Suspends a rater. */
  public record Suspension(@NotBlank @Size(max = 1000) String reason) {}
}
