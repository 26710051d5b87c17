package org.ridealong.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestQuery;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.storage.ContentStore;

/** Serves the files of clips to the candidate whose session the address was signed for. */
@Path("/api/v1/media/{sha256:[0-9a-f]{64}}")
@RolesAllowed("candidate")
public class MediaResource {

  private final ClipService clips;
  private final ContentStore store;
  private final MediaAddress address;

  MediaResource(ClipService clips, ContentStore store, MediaAddress address) {
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

  @GET
  @Operation(operationId = "getMedia", summary = "Bytes of a clip's file, whole or a range")
  public Response get(
      @PathParam("sha256") String sha256,
      @BeanParam Signed signed,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String ifRange,
      @Context SecurityContext caller) {
    ClipFile file = find(sha256, signed, caller);
    java.nio.file.Path path = store.path(sha256);
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

  @HEAD
  @Operation(operationId = "headMedia", summary = "What a GET would say about a clip's file")
  public Response head(
      @PathParam("sha256") String sha256,
      @BeanParam Signed signed,
      @Context SecurityContext caller) {
    ClipFile file = find(sha256, signed, caller);
    return described(file, 200).header(HttpHeaders.CONTENT_LENGTH, file.bytes).build();
  }

  private ClipFile find(String sha256, Signed signed, SecurityContext caller) {
    boolean forThisSession =
        signed.session != null
            && signed.expires != null
            && signed.signature != null
            && signed.session.equals(caller.getUserPrincipal().getName())
            && address.isValid(sha256, signed.session, signed.expires, signed.signature);
    return clips
        .file(sha256)
        .filter(file -> forThisSession)
        .orElseThrow(
            () ->
                ProblemException.of(
                    MediaProblem.ADDRESS_REFUSED,
                    "Load the exam page again to get new addresses."));
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
