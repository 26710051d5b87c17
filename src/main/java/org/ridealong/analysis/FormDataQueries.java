package org.ridealong.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ridealong.analysis.FormList.FormSummary;
import org.ridealong.delivery.ResponseQueries;
import org.ridealong.form.FormService;
import org.ridealong.form.FormView;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.rating.RatingQueries;
import org.ridealong.scenario.ScenarioService;
import org.ridealong.scenario.ScenarioView;

/** Gathers a form and what was handed in on it. */
@ApplicationScoped
public class FormDataQueries {

  private final FormService forms;
  private final ScenarioService scenarios;
  private final ResponseQueries responses;
  private final RatingQueries ratings;

  FormDataQueries(
      FormService forms,
      ScenarioService scenarios,
      ResponseQueries responses,
      RatingQueries ratings) {
    this.forms = forms;
    this.scenarios = scenarios;
    this.responses = responses;
    this.ratings = ratings;
  }

  @Transactional
  public FormList forms() {
    return new FormList(forms.all().stream().map(this::summary).toList());
  }

  /** Everything that figures and files are made from, as of one moment. */
  @Transactional
  FormData of(UUID formVersion) {
    FormView form = forms.find(formVersion);
    return FormData.of(
        form,
        items(form),
        responses.counts(formVersion).submitted(),
        responses.ofForm(formVersion),
        RatedAnswers.of(responses.codes(formVersion), ratings.results(formVersion)));
  }

  /** One decision point of a form. */
  @Transactional
  FormItem item(UUID formVersion, UUID decisionPoint) {
    return items(forms.find(formVersion)).stream()
        .filter(item -> item.id().equals(decisionPoint))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.of(
                    AnalysisProblem.ITEM_UNKNOWN, "The form has no decision point of this id."));
  }

  private FormSummary summary(FormView form) {
    return new FormSummary(
        form.formVersionId(),
        form.content().title(),
        form.publishedAt(),
        form.sha256(),
        responses.counts(form.formVersionId()),
        items(form).size());
  }

  private List<FormItem> items(FormView form) {
    return form.content().scenarios().stream()
        .map(scenarios::find)
        .flatMap(FormDataQueries::itemsOf)
        .toList();
  }

  private static Stream<FormItem> itemsOf(ScenarioView scenario) {
    return scenario.content().decisionPoints().stream().map(item -> new FormItem(scenario, item));
  }
}
