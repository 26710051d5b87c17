package org.ridealong.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.form.FormService;
import org.ridealong.platform.Ids;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.problem.Violation;

/** Sets up test centers and schedules sittings. */
@ApplicationScoped
public class SittingService {

  private final TestCenterRepository centers;
  private final WorkstationRepository workstations;
  private final SittingRepository sittings;
  private final FormService forms;
  private final DoorSecrets secrets;
  private final Ids ids;

  SittingService(
      TestCenterRepository centers,
      WorkstationRepository workstations,
      SittingRepository sittings,
      FormService forms,
      DoorSecrets secrets,
      Ids ids) {
    this.centers = centers;
    this.workstations = workstations;
    this.sittings = sittings;
    this.forms = forms;
    this.secrets = secrets;
    this.ids = ids;
  }

  /** Creates a center; a known name gives the same center. */
  @Transactional
  public TestCenterId createCenter(String name) {
    TestCenter center =
        centers
            .byName(name)
            .orElseGet(
                () -> {
                  TestCenter created = new TestCenter(ids.next(), name);
                  centers.persist(created);
                  return created;
                });
    return new TestCenterId(center.id);
  }

  /** A workstation and the token that enrols its browser once; shown only here. */
  public record NewWorkstation(WorkstationId id, String enrolmentToken) {}

  @Transactional
  public NewWorkstation addWorkstation(TestCenterId center, String label) {
    requireCenter(center.value());
    if (workstations.isLabelTaken(center.value(), label)) {
      throw ProblemException.of(
          SittingProblem.WORKSTATION_LABEL_TAKEN,
          List.of(Violation.at("/label", "The center has a workstation of this label.")));
    }
    String token = secrets.newCode();
    WorkstationEntity workstation =
        new WorkstationEntity(ids.next(), center.value(), label, secrets.enrolmentHash(token));
    workstations.persist(workstation);
    return new NewWorkstation(new WorkstationId(workstation.id), token);
  }

  /** Schedules a sitting of a published form. */
  @Transactional
  public SittingId schedule(SittingRequests.NewSitting request) {
    requireCenter(request.testCenterId());
    forms.find(request.formVersionId());
    if (!request.opensAt().isBefore(request.closesAt())) {
      throw ProblemException.of(
          SittingProblem.SITTING_INVALID,
          List.of(Violation.at("/closesAt", "The sitting must close after it opens.")));
    }
    Sitting sitting =
        new Sitting(
            ids.next(),
            request.testCenterId(),
            request.formVersionId(),
            request.opensAt(),
            request.closesAt(),
            Boolean.TRUE.equals(request.checkInRequired()));
    sittings.persist(sitting);
    return new SittingId(sitting.id);
  }

  /** The name of the center where a sitting is held. */
  @Transactional
  public String centerName(SittingId id) {
    return centers.findById(sittings.findById(id.value()).testCenterId).name;
  }

  private void requireCenter(UUID center) {
    Optional<TestCenter> found = centers.findByIdOptional(center);
    if (found.isEmpty()) {
      throw ProblemException.of(SittingProblem.CENTER_UNKNOWN, "Create the center first.");
    }
  }
}
