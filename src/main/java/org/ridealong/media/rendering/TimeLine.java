package org.ridealong.media.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.media.storyboard.Storyboard;

/**
 * When everything happens in one rendition. The lengths of the spoken lines give it; a described
 * rendition has another one, for its pictures wait for the descriptions. Scenes start and end on
 * the boundary of a picture, so that both renditions show the very same pictures of a scene.
 *
 * @param cueFrames for each cue the first picture at or after its moment
 */
record TimeLine(int fps, List<Scene> scenes, Map<String, Integer> cueFrames, int frames) {

  /** Time to take in the place before somebody speaks. */
  private static final long FIRST_LEAD_US = 1_000_000;

  private static final long LEAD_US = 400_000;

  /** People leave a breath between two lines. */
  private static final long AFTER_LINE_US = 350_000;

  private static final long AFTER_DESCRIPTION_US = 400_000;

  /** Quiet at the end, so that nothing is cut off and a last cue is still shown. */
  private static final long TAIL_US = 1_000_000;

  /**
   * @param lines the sound of each line, by the place of its beat
   * @param narrations one description for each shot, or none for a rendition without
   */
  static TimeLine of(Storyboard storyboard, Map<Place, Sound> lines, List<Sound> narrations) {
    int fps = storyboard.fps();
    List<Scene> scenes = new ArrayList<>();
    Map<String, Integer> cues = new LinkedHashMap<>();
    long start = 0;
    for (int s = 0; s < storyboard.shots().size(); s++) {
      Storyboard.Shot shot = storyboard.shots().get(s);
      Sound narration = narrations.isEmpty() ? null : narrations.get(s);
      long held =
          narration == null
              ? 0
              : timeOf(frameFrom(narration.durationUs() + AFTER_DESCRIPTION_US, fps), fps);
      boolean last = s == storyboard.shots().size() - 1;
      long now = s == 0 ? FIRST_LEAD_US : LEAD_US;
      List<Scene.Moment> moments = new ArrayList<>();
      for (int b = 0; b < shot.beats().size(); b++) {
        Scene.Moment moment = moment(shot.beats().get(b), now, lines.get(new Place(s, b)));
        moments.add(moment);
        now = moment.endUs() + (moment.sound() == null ? 0 : AFTER_LINE_US);
        if (moment.beat().cue() != null) {
          cues.put(moment.beat().cue(), frameFrom(start + held + now, fps));
        }
      }
      int end = frameFrom(start + held + now + (last ? TAIL_US : 0), fps);
      scenes.add(
          new Scene(s + 1, shot, start, held, timeOf(end, fps) - start - held, narration, moments));
      start = timeOf(end, fps);
    }
    return new TimeLine(fps, List.copyOf(scenes), cues, frameFrom(start, fps));
  }

  /** The place of a beat: its shot and its number there, both from 0. */
  record Place(int shot, int beat) {}

  private static Scene.Moment moment(Storyboard.Beat beat, long start, Sound sound) {
    long length;
    if (sound != null) {
      length = sound.durationUs();
    } else if (beat.act() != null) {
      length = micros(beat.seconds());
    } else {
      length = beat.pause() == null ? 0 : micros(beat.pause());
    }
    return new Scene.Moment(beat, start, start + length, sound);
  }

  private static long micros(double seconds) {
    return Math.round(seconds * 1_000_000);
  }

  /** The first picture at or after a time; a microsecond early still counts as on time. */
  private static int frameFrom(long timeUs, int fps) {
    return (int) -Math.floorDiv(-Math.max(0, timeUs - 1) * fps, 1_000_000L);
  }

  static long timeOf(long frame, int fps) {
    return frame * 1_000_000L / fps;
  }

  long durationUs() {
    return timeOf(frames, fps);
  }

  Scene sceneAt(long timeUs) {
    for (Scene scene : scenes) {
      if (timeUs < scene.endUs()) {
        return scene;
      }
    }
    return scenes.get(scenes.size() - 1);
  }

  /** All that is heard, exactly as long as the pictures. */
  Sound track() {
    Sound track = Sound.silence(durationUs());
    for (Scene scene : scenes) {
      if (scene.narration() != null) {
        mix(track, scene.narration(), scene.startUs());
      }
      for (Scene.Moment moment : scene.moments()) {
        if (moment.sound() != null) {
          mix(track, moment.sound(), scene.actionUs() + moment.startUs());
        }
      }
    }
    return track;
  }

  private static void mix(Sound track, Sound sound, long atUs) {
    System.arraycopy(
        sound.samples(), 0, track.samples(), (int) Sound.samplesIn(atUs), sound.samples().length);
  }
}
