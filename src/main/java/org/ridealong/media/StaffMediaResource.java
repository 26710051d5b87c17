package org.ridealong.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ridealong.platform.security.Caller;

/** Serves the files of clips to the member of the staff whom the address was signed for. */
@Path("/api/v1/staff-media/{sha256:[0-9a-f]{64}}")
@RolesAllowed({"assessor", "lead-assessor"})
public class StaffMediaResource {

  private final SignedFiles files;
  private final MediaAddress address;
  private final Caller caller;

  StaffMediaResource(SignedFiles files, MediaAddress address, Caller caller) {
    this.files = files;
    this.address = address;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "getStaffMedia",
      summary = "Bytes of a clip's file for staff, whole or a range")
  public Response get(
      @PathParam("sha256") String sha256,
      @BeanParam SignedFiles.Signed signed,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String ifRange) {
    return files.get(sha256, signed, address.staffSession(caller.subject()), range, ifRange);
  }
}
