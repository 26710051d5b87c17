package org.ridealong.launcher.demodata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ridealong.calibration.benchmark.BenchmarkId;
import org.ridealong.calibration.benchmark.BenchmarkKind;
import org.ridealong.calibration.benchmark.BenchmarkRequests;
import org.ridealong.calibration.benchmark.BenchmarkService;
import org.ridealong.calibration.benchmark.BenchmarkViews;
import org.ridealong.rating.RatingPoolId;
import org.ridealong.rubric.RubricContent;

/**
 * Settles benchmarks from the project's texts, whose levels are known: the reviewer proposes an
 * answer, both members of the committee rate first, the lead settles, the reviewer approves.
 */
@ApplicationScoped
class DemoBenchmarks {

  /** Levels of the exemplars, which lie open beside the rubric. */
  private static final int[] EXEMPLARS = {1, 3, 5};

  private static final int QUALIFICATION = 20;
  private static final int VALIDITY = 6;

  private static final String MEMBER = "dana";
  private static final String APPROVER = "rosa";

  private final BenchmarkService benchmarks;

  DemoBenchmarks(BenchmarkService benchmarks) {
    this.benchmarks = benchmarks;
  }

  /** One prompt of a form. */
  record Prompt(RatingPoolId pool, WrittenTexts texts) {}

  void settle(Chance chance, Prompt prompt) {
    kinds(chance, prompt.texts()).forEach((sample, kind) -> settle(prompt.pool(), sample, kind));
  }

  /** What each text is for. Odd ones stay out, and so do those in a language of few raters. */
  static Map<WrittenTexts.Sample, BenchmarkKind> kinds(Chance chance, WrittenTexts texts) {
    Map<WrittenTexts.Sample, BenchmarkKind> kinds = new LinkedHashMap<>();
    List<WrittenTexts.Sample> left =
        new ArrayList<>(
            texts.samples().stream()
                .filter(sample -> !sample.isOdd() && sample.language().equals("en"))
                .toList());
    Collections.shuffle(
        left, new Random(chance.stream("benchmarks-" + texts.scenario()).nextLong()));
    for (int level : EXEMPLARS) {
      WrittenTexts.Sample exemplar =
          left.stream()
              .min(Comparator.comparingDouble(sample -> Math.abs(sample.mean() - level)))
              .orElseThrow();
      left.remove(exemplar);
      kinds.put(exemplar, BenchmarkKind.EXEMPLAR);
    }
    List<WrittenTexts.Sample> first = new ArrayList<>();
    for (int level = 1; level <= RubricContent.HIGHEST_LEVEL; level++) {
      int wanted = level;
      left.stream()
          .filter(sample -> sample.levels().containsValue(wanted))
          .findFirst()
          .ifPresent(first::add);
    }
    // What covers the levels goes to the round, which comes first.
    left.sort(Comparator.comparing(sample -> !first.contains(sample)));
    for (int i = 0; i < left.size(); i++) {
      kinds.put(
          left.get(i),
          i < QUALIFICATION
              ? BenchmarkKind.QUALIFICATION
              : i < QUALIFICATION + VALIDITY ? BenchmarkKind.VALIDITY : BenchmarkKind.PRACTICE);
    }
    return kinds;
  }

  private void settle(RatingPoolId pool, WrittenTexts.Sample sample, BenchmarkKind kind) {
    BenchmarkId id =
        new BenchmarkId(
            benchmarks
                .propose(
                    BenchmarkRequests.NewBenchmark.written(pool.value(), kind, sample.text()),
                    APPROVER)
                .benchmarkId());
    BenchmarkRequests.FirstRatings first =
        new BenchmarkRequests.FirstRatings(
            sample.levels().entrySet().stream()
                .map(level -> new BenchmarkRequests.FirstLevel(level.getKey(), level.getValue()))
                .toList());
    benchmarks.rateFirst(id, first, MEMBER);
    benchmarks.rateFirst(id, first, APPROVER);
    BenchmarkViews.BenchmarkView settled =
        benchmarks.settle(
            id,
            new BenchmarkRequests.DefinitiveRating(
                sample.levels().entrySet().stream()
                    .map(
                        level ->
                            new BenchmarkRequests.SettledLevel(
                                level.getKey(),
                                level.getValue(),
                                rationale(level.getValue(), sample)))
                    .toList()),
            MEMBER);
    benchmarks.approve(id, settled.sha256(), APPROVER);
  }

  private static String rationale(int level, WrittenTexts.Sample sample) {
    String reason =
        switch (level) {
          case 1 -> "It does what the anchor of level 1 describes; nothing lifts it higher.";
          case 2 -> "It does more than the anchor of level 1 and stays short of that of 3.";
          case 3 -> "It does what the anchor of level 3 says, and no more.";
          case 4 -> "It goes beyond the anchor of level 3 and lacks a part of that of 5.";
          default -> "It does what the anchor of level 5 says.";
        };
    if (sample.tags().contains("misspelled-but-right")) {
      return reason + " Spelling is not rated.";
    }
    if (sample.tags().contains("fluent-but-wrong")) {
      return reason + " Fluent words do not make up for what it does.";
    }
    if (sample.tags().contains("coached-template")) {
      return reason + " Of a learned frame, only what it says about this situation counts.";
    }
    return sample.tags().contains("long-and-empty")
        ? reason + " Its length says nothing about the situation."
        : reason;
  }
}
