package org.ridealong.media.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ridealong.media.storyboard.Storyboard;

/** Where everybody is and what they do at each moment of a storyboard. */
final class Stage {

  private static final double STRIDE = 62;
  private static final long CHANGE_US = 450_000;
  private static final long TURN_US = 280_000;
  private static final long BLINK_EVERY_US = 3_700_000;
  private static final long BLINK_US = 170_000;
  private static final long BREATH_US = 3_400_000;

  private final Storyboard storyboard;
  private final double pixels;

  Stage(Storyboard storyboard) {
    this.storyboard = storyboard;
    this.pixels = storyboard.height() / StreetNight.HEIGHT;
  }

  /** The figures of a scene, the farthest first. */
  List<FigureState> at(Scene scene, long sinceUs) {
    List<FigureState> figures = new ArrayList<>();
    for (Map.Entry<String, List<Double>> place : scene.shot().place().entrySet()) {
      figures.add(figure(scene, place.getKey(), place.getValue(), sinceUs, figures.size()));
    }
    figures.sort(Comparator.comparingDouble(FigureState::size));
    return figures;
  }

  private FigureState figure(Scene scene, String id, List<Double> place, long now, int number) {
    Track<Pose> poses = new Track<>(Pose.STAND);
    Track<Mood> moods = new Track<>(Mood.CALM);
    Track<Double> turns = new Track<>(firstTurn(scene.shot(), id, place.get(0)));
    remember(scene, id, poses, moods, turns);
    double x = place.get(0);
    double walked = 0;
    double walking = 0;
    double mouth = 0;
    for (Scene.Moment moment : scene.moments()) {
      Storyboard.Beat beat = moment.beat();
      if (!id.equals(beat.say()) && !id.equals(beat.act())) {
        continue;
      }
      if (now < moment.startUs()) {
        break;
      }
      change(beat, moment.startUs(), poses, moods, turns);
      double part = (double) (now - moment.startUs()) / (moment.endUs() - moment.startUs());
      if (beat.move() != null) {
        double from = beat.move().get(0);
        double to = beat.move().get(1);
        if (to != from && beat.face() == null) {
          turns.set(Math.signum(to - from), moment.startUs());
        }
        x = from + (to - from) * Brush.ease(part);
        walked += Math.abs(x - from);
        walking = part < 1 ? Brush.ease(Math.min(part, 1 - part) * 6) : 0;
      }
      if (moment.sound() != null && part < 1) {
        mouth = moment.sound().energy(now - moment.startUs());
      }
    }
    long age = scene.startUs() + now + number * 1_300_000L;
    return new FigureState(
        storyboard.cast().get(id),
        x,
        place.get(1),
        turns.before + (turns.now - turns.before) * turns.part(now, TURN_US),
        poses.now,
        poses.before.towards(poses.now, poses.part(now, CHANGE_US)),
        moods.before.towards(moods.now, moods.part(now, CHANGE_US)),
        walked / (STRIDE * place.get(1) * pixels) * Math.PI,
        walking,
        mouth,
        blink(age),
        Math.sin(2 * Math.PI * age / BREATH_US));
  }

  /** People look at each other until the storyboard says otherwise. */
  private static double firstTurn(Storyboard.Shot shot, String id, double x) {
    double others =
        shot.place().entrySet().stream()
            .filter(place -> !place.getKey().equals(id))
            .mapToDouble(place -> place.getValue().get(0))
            .average()
            .orElse(x + 1);
    return others >= x ? 1.0 : -1.0;
  }

  /** Carries what was set in earlier scenes over to this one. */
  private void remember(
      Scene scene, String id, Track<Pose> poses, Track<Mood> moods, Track<Double> turns) {
    for (int s = 0; s < scene.number() - 1; s++) {
      for (Storyboard.Beat beat : storyboard.shots().get(s).beats()) {
        if (id.equals(beat.say()) || id.equals(beat.act())) {
          change(beat, -1_000_000, poses, moods, turns);
        }
      }
    }
    poses.settle();
    moods.settle();
  }

  private static void change(
      Storyboard.Beat beat, long at, Track<Pose> poses, Track<Mood> moods, Track<Double> turns) {
    if (beat.pose() != null) {
      poses.set(Pose.named(beat.pose()), at);
    }
    if (beat.mood() != null) {
      moods.set(Mood.named(beat.mood()), at);
    }
    if (beat.face() != null && at >= 0) {
      turns.set(beat.face().equals("left") ? -1.0 : 1.0, at);
    }
  }

  private static double blink(long age) {
    double inside = age % BLINK_EVERY_US / (double) BLINK_US;
    return inside < 1 ? 1 - Math.abs(2 * inside - 1) : 0;
  }

  /** Something that changes now and then, and softly. */
  private static final class Track<T> {
    private T before;
    private T now;
    private long changedUs = -1_000_000;

    Track(T first) {
      this.before = first;
      this.now = first;
    }

    void set(T next, long atUs) {
      before = now;
      now = next;
      changedUs = atUs;
    }

    void settle() {
      before = now;
    }

    double part(long nowUs, long lengthUs) {
      return Brush.ease((double) (nowUs - changedUs) / lengthUs);
    }
  }
}
