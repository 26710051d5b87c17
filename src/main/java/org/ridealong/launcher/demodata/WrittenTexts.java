package org.ridealong.launcher.demodata;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.ridealong.platform.yaml.UnreadableYaml;
import org.ridealong.platform.yaml.YamlDocument;

/**
 * What was written by the project for one prompt: texts with the level that each deserves by each
 * criterion, and sentences that may stand before or after one without a change of its levels.
 */
record WrittenTexts(
    String scenario,
    List<Sample> samples,
    Map<String, List<String>> openings,
    Map<String, List<String>> closings) {

  /** Prompts that have texts, by scenario key. */
  static final List<String> SCENARIOS =
      List.of("sc-01-block-meeting", "sc-02-laundromat", "sc-05-garage", "sc-06-missing-minutes");

  private static final double LEVELS_PER_DEVIATION = 1.1;
  private static final double NEAR = 0.5;
  private static final double EDITED = 0.6;
  private static final double ODD = 0.25;

  /**
   * One text.
   *
   * @param levels what it deserves, by criterion
   * @param flag a critical behavior that it shows, or null
   */
  record Sample(
      String id,
      String language,
      Map<String, Integer> levels,
      List<String> tags,
      String flag,
      String text) {

    double mean() {
      return levels.values().stream().mapToInt(Integer::intValue).average().orElseThrow();
    }

    /** Few people write such a thing. */
    boolean isOdd() {
      return tags.contains("off-topic") || tags.contains("distress");
    }
  }

  /** A text as a candidate handed it in. */
  record Written(Sample sample, String text) {}

  static WrittenTexts read(String scenario) {
    String resource = "/demo/answers/" + scenario + ".yaml";
    try (InputStream file = WrittenTexts.class.getResourceAsStream(resource)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return of(scenario, YamlDocument.parse(text).json());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    } catch (UnreadableYaml e) {
      throw new IllegalStateException(resource, e);
    }
  }

  private static WrittenTexts of(String scenario, JsonNode file) {
    List<Sample> samples = new ArrayList<>();
    for (JsonNode each : file.get("texts")) {
      Map<String, Integer> levels = new TreeMap<>();
      each.get("levels")
          .fields()
          .forEachRemaining(level -> levels.put(level.getKey(), level.getValue().intValue()));
      List<String> tags = new ArrayList<>();
      each.path("tags").forEach(tag -> tags.add(tag.textValue()));
      samples.add(
          new Sample(
              "%s-%02d".formatted(scenario, samples.size() + 1),
              each.path("lang").asText("en"),
              levels,
              tags,
              each.path("flag").textValue(),
              each.get("text").textValue().strip()));
    }
    return new WrittenTexts(
        scenario, samples, sentences(file.get("openings")), sentences(file.get("closings")));
  }

  private static Map<String, List<String>> sentences(JsonNode byLanguage) {
    Map<String, List<String>> sentences = new TreeMap<>();
    byLanguage
        .fields()
        .forEachRemaining(
            language -> {
              List<String> list = new ArrayList<>();
              language.getValue().forEach(sentence -> list.add(sentence.textValue()));
              sentences.put(language.getKey(), List.copyOf(list));
            });
    return sentences;
  }

  /** A text near what somebody is able to write. */
  Written draw(RandomGenerator random, double ability, boolean spanish) {
    double target = 3 + LEVELS_PER_DEVIATION * ability;
    List<Sample> fit =
        samples.stream().filter(sample -> sample.language().equals(spanish ? "es" : "en")).toList();
    double[] upTo = new double[fit.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      double away = (fit.get(i).mean() - target) / NEAR;
      sum += Math.exp(-away * away / 2) * (fit.get(i).isOdd() ? ODD : 1) + 1e-9;
      upTo[i] = sum;
    }
    double drawn = random.nextDouble() * sum;
    int chosen = 0;
    while (chosen < upTo.length - 1 && upTo[chosen] < drawn) {
      chosen++;
    }
    return edited(fit.get(chosen), random);
  }

  private Written edited(Sample sample, RandomGenerator random) {
    String opening = sentence(openings, sample, random).map(s -> s + " ").orElse("");
    String closing = sentence(closings, sample, random).map(s -> " " + s).orElse("");
    return new Written(sample, opening + sample.text() + closing);
  }

  private static Optional<String> sentence(
      Map<String, List<String>> sentences, Sample sample, RandomGenerator random) {
    List<String> fit = sentences.getOrDefault(sample.language(), List.of());
    boolean edits = random.nextDouble() < EDITED && !fit.isEmpty();
    return edits ? Optional.of(fit.get(random.nextInt(fit.size()))) : Optional.empty();
  }

  /** The sample that a text came from; nothing for a text that somebody else wrote. */
  Optional<Sample> sampleOf(String text) {
    return samples.stream().filter(sample -> text.contains(sample.text())).findFirst();
  }
}
