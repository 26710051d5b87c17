package org.ridealong.scoring.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.Collectors;
import org.ridealong.platform.crypto.CanonicalJson;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.problem.Violation;

/** Plans as the canonical JSON that is hashed and kept, and back. */
@ApplicationScoped
class PlanJson {

  private final ObjectMapper json;
  private final Validator validator;

  PlanJson(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  String canonical(PlanContent content) {
    return CanonicalJson.of(json.valueToTree(content));
  }

  PlanContent read(String canonical) {
    try {
      return json.readValue(canonical, PlanContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A plan that was kept is unreadable", e);
    }
  }

  /** Reads a file that somebody sends; a member that no plan has is refused, not dropped. */
  PlanContent readFile(String document) {
    PlanContent content;
    try {
      content =
          json.readerFor(PlanContent.class)
              .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
              .readValue(document);
    } catch (JsonMappingException e) {
      throw invalid(new Violation(pointer(e), line(e), "This is not what a plan has here."));
    } catch (JsonProcessingException e) {
      throw invalid(new Violation("/document", line(e), "This is not JSON."));
    }
    if (content == null) {
      throw invalid(Violation.at("/document", "The file is empty."));
    }
    List<Violation> violations =
        validator.validate(content).stream()
            .map(each -> Violation.at(pointer(each.getPropertyPath()), "It " + each.getMessage()))
            .sorted(java.util.Comparator.comparing(Violation::pointer))
            .toList();
    if (!violations.isEmpty()) {
      throw ProblemException.of(ScoringPlanProblem.PLAN_INVALID, violations);
    }
    return content;
  }

  private static ProblemException invalid(Violation violation) {
    return ProblemException.of(ScoringPlanProblem.PLAN_INVALID, List.of(violation));
  }

  private static Integer line(JsonProcessingException failure) {
    return failure.getLocation() == null ? null : failure.getLocation().getLineNr();
  }

  private static String pointer(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
        .collect(Collectors.joining("", "/document", ""));
  }

  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder("/document");
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }
}
