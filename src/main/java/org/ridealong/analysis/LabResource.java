package org.ridealong.analysis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestPath;
import org.ridealong.media.ClipPicture;

/** How a form and its questions worked. */
@Path("/api/v1/forms/{formVersionId}")
@RolesAllowed("psychometrician")
public class LabResource {

  /** Pictures that a browser shows and that can do nothing; anything else is only bytes. */
  private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp");

  private static final String UNKNOWN = MediaType.APPLICATION_OCTET_STREAM;

  private final LabService lab;

  LabResource(LabService lab) {
    this.lab = lab;
  }

  @GET
  @Path("/test-summary")
  @Cache(noStore = true)
  @Operation(operationId = "getTestSummary", summary = "Figures of the total scores of a form")
  public TestSummary summary(@RestPath UUID formVersionId) {
    return lab.summary(formVersionId);
  }

  @GET
  @Path("/item-statistics")
  @Cache(noStore = true)
  @Operation(operationId = "getItemStatistics", summary = "Classical figures of each item")
  public ItemTable items(@RestPath UUID formVersionId) {
    return lab.itemTable(formVersionId);
  }

  @GET
  @Path("/items/{decisionPointId}")
  @Cache(noStore = true)
  @Operation(operationId = "getItem", summary = "One item: wording, options, times and flags")
  public ItemDetail item(@RestPath UUID formVersionId, @RestPath UUID decisionPointId) {
    return lab.item(formVersionId, decisionPointId);
  }

  @GET
  @Path("/items/{decisionPointId}/poster")
  @Produces("image/*")
  @Operation(operationId = "getItemPoster", summary = "The still picture of an item's clip")
  public Response poster(@RestPath UUID formVersionId, @RestPath UUID decisionPointId) {
    ClipPicture poster = lab.poster(formVersionId, decisionPointId);
    return Response.ok(new PathPart(poster.file(), 0, poster.bytes()))
        .type(PICTURES.contains(poster.mediaType()) ? poster.mediaType() : UNKNOWN)
        .header(HttpHeaders.ETAG, '"' + poster.sha256() + '"')
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
        .build();
  }
}
