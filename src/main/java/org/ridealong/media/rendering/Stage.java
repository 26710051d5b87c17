package org.ridealong.media.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ridealong.media.drawing.Brush;
import org.ridealong.media.figure.FigureState;
import org.ridealong.media.figure.Mood;
import org.ridealong.media.figure.Pose;
import org.ridealong.media.figure.Prop;
import org.ridealong.media.place.Backdrop;
import org.ridealong.media.storyboard.Storyboard;

/** Where everybody is and what they do at each moment of a storyboard. */
final class Stage {

  private static final double STRIDE = 62;
  private static final long CHANGE_US = 450_000;
  private static final long TURN_US = 280_000;

  private final Storyboard storyboard;
  private final double pixels;

  Stage(Storyboard storyboard) {
    this.storyboard = storyboard;
    this.pixels = storyboard.height() / Backdrop.HEIGHT;
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
    Part part = new Part(id, place.get(0), firstTurn(scene.shot(), id, place.get(0)));
    for (int s = 0; s < scene.number() - 1; s++) {
      part.remember(storyboard.shots().get(s));
    }
    part.start(scene.shot().start().get(id));
    for (Scene.Moment moment : scene.moments()) {
      if (now >= moment.startUs()) {
        part.play(moment, now);
      }
    }
    // Everybody blinks and breathes at another time.
    long age = scene.startUs() + now + number * 1_300_000L;
    return new FigureState(
        storyboard.cast().get(id),
        part.x,
        place.get(1),
        part.turns.before + (part.turns.now - part.turns.before) * part.turns.part(now, TURN_US),
        part.poses.now,
        part.holds,
        part.poses.before.towards(part.poses.now, part.poses.part(now, CHANGE_US)),
        part.moods.before.towards(part.moods.now, part.moods.part(now, CHANGE_US)),
        part.walked / (STRIDE * place.get(1) * pixels) * Math.PI,
        part.walking,
        part.mouth,
        FigureState.blink(age),
        FigureState.breath(age));
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

  /** One figure's part in a scene, played up to a moment. */
  private static final class Part {
    private final String id;
    private final Track<Pose> poses = new Track<>(Pose.STAND);
    private final Track<Mood> moods = new Track<>(Mood.CALM);
    private final Track<Double> turns;
    private Prop holds = Prop.NONE;
    private double x;
    private double walked;
    private double walking;
    private double mouth;

    Part(String id, double x, double turn) {
      this.id = id;
      this.x = x;
      this.turns = new Track<>(turn);
    }

    /** Keeps pose, mood and hand of an earlier shot; the places are given anew in each. */
    void remember(Storyboard.Shot shot) {
      adopt(shot.start().get(id));
      for (Storyboard.Beat beat : shot.beats()) {
        if (isMine(beat)) {
          change(beat.pose(), beat.mood(), beat.hold(), 0);
        }
      }
      poses.settle();
      moods.settle();
    }

    /**
     * @param start how the figure is when the scene begins, or null
     */
    void start(Storyboard.Start start) {
      adopt(start);
      poses.settle();
      moods.settle();
      if (start != null && start.face() != null) {
        turns.set(turnOf(start.face()), 0);
        turns.settle();
      }
    }

    private void adopt(Storyboard.Start start) {
      if (start != null) {
        change(start.pose(), start.mood(), start.hold(), 0);
      }
    }

    void play(Scene.Moment moment, long now) {
      Storyboard.Beat beat = moment.beat();
      if (!isMine(beat)) {
        return;
      }
      change(beat.pose(), beat.mood(), beat.hold(), moment.startUs());
      double part = (double) (now - moment.startUs()) / (moment.endUs() - moment.startUs());
      if (beat.face() != null) {
        turns.set(turnOf(beat.face()), moment.startUs());
      }
      if (beat.move() != null) {
        walk(beat, part, moment.startUs());
      }
      if (moment.sound() != null && part < 1) {
        mouth = moment.sound().energy(now - moment.startUs());
      }
    }

    private void walk(Storyboard.Beat beat, double part, long startUs) {
      double from = beat.move().get(0);
      double to = beat.move().get(1);
      if (to != from && beat.face() == null) {
        turns.set(Math.signum(to - from), startUs);
      }
      x = from + (to - from) * Brush.ease(part);
      walked += Math.abs(x - from);
      walking = part < 1 ? Brush.ease(Math.min(part, 1 - part) * 6) : 0;
    }

    private boolean isMine(Storyboard.Beat beat) {
      return id.equals(beat.say()) || id.equals(beat.act());
    }

    private static double turnOf(String face) {
      return face.equals("left") ? -1.0 : 1.0;
    }

    private void change(String pose, String mood, String hold, long at) {
      if (pose != null) {
        poses.set(Pose.named(pose), at);
      }
      if (mood != null) {
        moods.set(Mood.named(mood), at);
      }
      if (hold != null) {
        holds = Prop.named(hold);
      }
    }
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
