package org.ridealong.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes in the files of a clip, before the manifest that names them. */
@Path("/api/v1/clip-files/{sha256:[0-9a-f]{64}}")
@RolesAllowed("author")
public class ClipFileResource {

  private final ClipService clips;

  ClipFileResource(ClipService clips) {
    this.clips = clips;
  }

  @PUT
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "putClipFile", summary = "Store one file of a clip under its SHA-256")
  public void put(
      @PathParam("sha256") String sha256,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
      InputStream bytes) {
    clips.storeFile(sha256, mediaType, bytes);
  }
}
