package org.ridealong.form;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Publishing forms. */
@Path("/api/v1/forms")
@RolesAllowed("author")
public class FormResource {

  private final FormService forms;

  FormResource(FormService forms) {
    this.forms = forms;
  }

  @POST
  @ResponseStatus(201)
  @Operation(operationId = "publishForm", summary = "Publish a form over published scenarios")
  public FormView publish(@Valid @NotNull PublishForm request) {
    return forms.publish(request);
  }
}
