package org.ridealong.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.crypto.CanonicalJson;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.problem.Violation;
import org.ridealong.platform.storage.ContentStore;

/** Takes in clips: first their files, then the manifest that ties the files together. */
@ApplicationScoped
public class ClipService {

  private final ClipFileRepository files;
  private final ClipRepository clips;
  private final ContentStore store;
  private final ObjectMapper json;
  private final Ids ids;
  private final Clock clock;

  ClipService(
      ClipFileRepository files,
      ClipRepository clips,
      ContentStore store,
      ObjectMapper json,
      Ids ids,
      Clock clock) {
    this.files = files;
    this.clips = clips;
    this.store = store;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /** Keeps one file; the same file again changes nothing. */
  @Transactional
  public void storeFile(String sha256, String mediaType, InputStream bytes) {
    long count = store.store(sha256, bytes);
    if (count < 0) {
      throw ProblemException.of(MediaProblem.HASH_DIFFERS, "Nothing was stored.");
    }
    if (files.findByIdOptional(sha256).isEmpty()) {
      files.persist(new ClipFile(sha256, mediaType, count, Microseconds.now(clock)));
    }
  }

  /** Every file of the manifest that was not uploaded, by its place in the manifest. */
  public List<Violation> missingFiles(ClipManifest manifest) {
    return manifest
        .files()
        .filter(hash -> files.findByIdOptional(hash).isEmpty())
        .map(hash -> Violation.at("/manifest", "The file " + hash + " was not uploaded."))
        .toList();
  }

  /** Registers the clip; the same manifest again gives the same clip. */
  @Transactional
  public ClipId register(ClipManifest manifest) {
    List<Violation> missing = missingFiles(manifest);
    if (!missing.isEmpty()) {
      throw ProblemException.of(MediaProblem.MANIFEST_INVALID, missing);
    }
    String canonical = CanonicalJson.of(json.valueToTree(manifest));
    String hash = Hashes.sha256(canonical);
    Clip clip =
        clips
            .byManifest(hash)
            .orElseGet(
                () -> {
                  Clip registered = new Clip(ids.next(), canonical, hash, Microseconds.now(clock));
                  clips.persist(registered);
                  return registered;
                });
    return new ClipId(clip.id);
  }

  /** The manifest of a clip. */
  @Transactional
  public ClipManifest manifest(ClipId clip) {
    try {
      return json.readValue(clips.findById(clip.value()).manifest, ClipManifest.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The manifest of a registered clip is unreadable", e);
    }
  }

  /** The still picture of a clip. */
  @Transactional
  public ClipPicture poster(ClipId clip) {
    ClipManifest.Poster poster = manifest(clip).poster();
    return new ClipPicture(
        store.path(poster.sha256()), poster.mediaType(), poster.bytes(), poster.sha256());
  }

  /** The stored file of a hash, when there is one. */
  @Transactional
  Optional<ClipFile> file(String sha256) {
    return files.findByIdOptional(sha256);
  }
}
