package org.ridealong.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestQuery;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.storage.ContentStore;

/**
 * Answers calls for a clip's file, whole or in part, when the address was signed for the caller.
 */
@ApplicationScoped
class SignedFiles {

  private final ClipService clips;
  private final ContentStore store;
  private final MediaAddress address;

  SignedFiles(ClipService clips, ContentStore store, MediaAddress address) {
    this.clips = clips;
    this.store = store;
    this.address = address;
  }

  /** The signed part of the address, all text: what was changed to nonsense is refused alike. */
  public static class Signed {
    @RestQuery String session;
    @RestQuery String expires;
    @RestQuery String signature;
  }

  /**
   * @param session whom the address must have been signed for
   */
  Response get(String sha256, Signed signed, String session, String range, String ifRange) {
    ClipFile file = find(sha256, signed, session);
    Path path = store.path(sha256);
    ByteRange answer = ByteRange.of(range, ifRange, etag(file), file.bytes);
    if (answer instanceof ByteRange.Part part) {
      return described(file, 206)
          .entity(new PathPart(path, part.first(), part.length()))
          .header("Content-Range", part.contentRange(file.bytes))
          .build();
    }
    if (answer instanceof ByteRange.Unsatisfiable) {
      return Response.status(416).header("Content-Range", "bytes */" + file.bytes).build();
    }
    return described(file, 200).entity(new PathPart(path, 0, file.bytes)).build();
  }

  Response head(String sha256, Signed signed, String session) {
    ClipFile file = find(sha256, signed, session);
    return described(file, 200).header(HttpHeaders.CONTENT_LENGTH, file.bytes).build();
  }

  private ClipFile find(String sha256, Signed signed, String session) {
    boolean forThisSession =
        signed.session != null
            && signed.expires != null
            && signed.signature != null
            && signed.session.equals(session)
            && address.isValid(sha256, signed.session, signed.expires, signed.signature);
    return clips
        .file(sha256)
        .filter(file -> forThisSession)
        .orElseThrow(
            () ->
                ProblemException.of(
                    MediaProblem.ADDRESS_REFUSED, "Load the page again to get new addresses."));
  }

  private static Response.ResponseBuilder described(ClipFile file, int status) {
    return Response.status(status)
        .type(file.mediaType)
        .header(HttpHeaders.ETAG, etag(file))
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600, immutable");
  }

  private static String etag(ClipFile file) {
    return '"' + file.sha256 + '"';
  }
}
