package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.ridealong.media.ClipManifest;
import org.ridealong.media.MediaAddress;

/** Gives a clip addresses that work for one member of the staff. */
@ApplicationScoped
class TaskClips {

  private static final long MILLISECOND_US = 1000;

  private final MediaAddress addresses;
  private final RatingConfig config;

  TaskClips(MediaAddress addresses, RatingConfig config) {
    this.addresses = addresses;
    this.config = config;
  }

  RatingTaskView.TaskClip of(PoolContent content, String subject) {
    ClipManifest clip = content.clip();
    return new RatingTaskView.TaskClip(
        clip.durationUs() / MILLISECOND_US,
        clip.width(),
        clip.height(),
        clip.renditions().stream()
            .map(
                r ->
                    new RatingTaskView.TaskRendition(
                        r.kind(), r.mediaType(), address(r.sha256(), subject)))
            .toList(),
        captions(clip.captions(), subject),
        captions(clip.describedCaptions(), subject),
        address(clip.poster().sha256(), subject),
        clip.renditions().get(0).cuesUs().entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(RatingTaskView.TaskCue::of)
            .toList(),
        content.decisionPoint().at());
  }

  private List<RatingTaskView.TaskCaption> captions(
      List<ClipManifest.Caption> captions, String subject) {
    return captions.stream()
        .map(c -> new RatingTaskView.TaskCaption(c.language(), address(c.sha256(), subject)))
        .toList();
  }

  private String address(String sha256, String subject) {
    return addresses.ofStaff(sha256, subject, config.mediaValidity());
  }
}
