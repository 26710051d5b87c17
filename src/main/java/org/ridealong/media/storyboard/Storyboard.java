package org.ridealong.media.storyboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.platform.Text;

/**
 * A storyboard that was checked.
 *
 * @param size width and height in pixels
 * @param fps pictures a second
 * @param variants the same words with another cast: by the variant's letter, then by character
 */
public record Storyboard(
    String id,
    int version,
    String lang,
    Text title,
    String license,
    List<String> competencies,
    Text notice,
    Text briefing,
    List<Integer> size,
    int fps,
    Map<String, Character> cast,
    Map<String, Map<String, Appearance>> variants,
    List<Shot> shots,
    List<Decision> decisions) {

  public Storyboard {
    variants = variants == null ? Map.of() : variants;
  }

  /**
   * Somebody who appears: the looks and the voice of espeak-ng.
   *
   * @param nameEs the name in Spanish captions, or null where it is the same
   */
  public record Character(
      String name,
      @JsonProperty("name_es") String nameEs,
      String look,
      String skin,
      String hair,
      String voice,
      int rate,
      int pitch) {

    /** The name that captions give in either language. */
    public Text names() {
      return new Text(name, nameEs == null ? name : nameEs);
    }
  }

  /** How somebody looks in a variant; what is null stays as it is in the cast. */
  public record Appearance(String look, String skin, String hair) {
    private Character of(Character original) {
      return new Character(
          original.name(),
          original.nameEs(),
          look == null ? original.look() : look,
          skin == null ? original.skin() : skin,
          hair == null ? original.hair() : hair,
          original.voice(),
          original.rate(),
          original.pitch());
    }
  }

  /**
   * A stretch in front of one background.
   *
   * @param describe what is seen, for the described rendition
   * @param place where each figure stands: x in pixels, size as a factor
   * @param start how figures are when the shot begins, where that is not how an earlier one left
   *     them
   * @param things what lies on the ground: x in pixels, size as a factor
   * @param camera the middle of what is seen, x and y in pixels, and how near, from 1; null for all
   * @param still whether the camera stays where it is instead of coming slowly nearer; in front of
   *     very detailed places that keeps the files small
   */
  public record Shot(
      String bg,
      Text describe,
      Map<String, List<Double>> place,
      Map<String, Start> start,
      Map<String, List<Double>> things,
      List<Double> camera,
      boolean still,
      List<Beat> beats) {
    public Shot {
      place = place == null ? Map.of() : place;
      start = start == null ? Map.of() : start;
      things = things == null ? Map.of() : things;
    }
  }

  /** How a figure is at the start of a shot; what is null stays as it was. */
  public record Start(String pose, String mood, String face, String hold) {}

  /**
   * One thing that happens: a line, a movement, a pause or a named moment.
   *
   * @param pose how the figure holds itself from now on
   * @param mood what its face shows from now on
   * @param face where it looks from now on
   * @param hold what it has in its hand from now on
   * @param move x in pixels, from and to, during the line or the movement
   */
  public record Beat(
      String say,
      Text text,
      String act,
      String pose,
      String mood,
      String face,
      String hold,
      List<Double> move,
      Double pause,
      Double seconds,
      String cue) {}

  /**
   * A decision point.
   *
   * @param criteria codes of the criteria that rate a written answer; null for those of the
   *     scenario's competencies
   * @param optionsSpoken whether the candidate can also hear the options
   */
  public record Decision(
      String id,
      String at,
      Text prompt,
      String format,
      @JsonProperty("window_seconds") int windowSeconds,
      @JsonProperty("max_length") Integer maxLength,
      List<Option> options,
      List<String> criteria,
      @JsonProperty("options_spoken") boolean optionsSpoken) {
    public Decision {
      options = options == null ? List.of() : options;
    }
  }

  /**
   * One action that can be chosen.
   *
   * @param effectiveness rated from 1 to 5
   * @param sd spread of the panel's ratings, or null
   */
  public record Option(String id, Text text, double effectiveness, Double sd, String why) {}

  /**
   * The same storyboard with the cast of a variant.
   *
   * @throws IllegalArgumentException when there is no such variant
   */
  public Storyboard inVariant(String variant) {
    Map<String, Appearance> changes = variants.get(variant);
    if (changes == null) {
      throw new IllegalArgumentException(
          "There is no variant " + variant + " of " + id + ", only " + variants.keySet() + ".");
    }
    Map<String, Character> changed = new LinkedHashMap<>(cast);
    changes.forEach((who, appearance) -> changed.computeIfPresent(who, (k, v) -> appearance.of(v)));
    return new Storyboard(
        id,
        version,
        lang,
        title,
        license,
        competencies,
        notice,
        briefing,
        size,
        fps,
        changed,
        variants,
        shots,
        decisions);
  }

  public int width() {
    return size.get(0);
  }

  public int height() {
    return size.get(1);
  }
}
