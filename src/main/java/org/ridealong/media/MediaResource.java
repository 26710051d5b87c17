package org.ridealong.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves the files of clips to the candidate whose session the address was signed for. */
@Path("/api/v1/media/{sha256:[0-9a-f]{64}}")
@RolesAllowed("candidate")
public class MediaResource {

  private final SignedFiles files;

  MediaResource(SignedFiles files) {
    this.files = files;
  }

  @GET
  @Operation(operationId = "getMedia", summary = "Bytes of a clip's file, whole or a range")
  public Response get(
      @PathParam("sha256") String sha256,
      @BeanParam SignedFiles.Signed signed,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String ifRange,
      @Context SecurityContext caller) {
    return files.get(sha256, signed, caller.getUserPrincipal().getName(), range, ifRange);
  }

  @HEAD
  @Operation(operationId = "headMedia", summary = "What a GET would say about a clip's file")
  public Response head(
      @PathParam("sha256") String sha256,
      @BeanParam SignedFiles.Signed signed,
      @Context SecurityContext caller) {
    return files.head(sha256, signed, caller.getUserPrincipal().getName());
  }
}
