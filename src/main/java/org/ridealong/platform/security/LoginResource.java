package org.ridealong.platform.security;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The way to the identity provider and back to a page of ours. */
@Path("/login")
@Authenticated
public class LoginResource {

  /** A path on this site and nothing else: no host, no scheme, no second slash at the start. */
  private static final Pattern OWN_PAGE = Pattern.compile("/[a-z]+(/[A-Za-z0-9/_-]*)?");

  @GET
  @Operation(operationId = "login", summary = "Sign in, then go to a page of this site")
  public Response login(@RestQuery String to) {
    String page = to != null && OWN_PAGE.matcher(to).matches() ? to : "/lab/";
    return Response.seeOther(URI.create(page)).build();
  }
}
