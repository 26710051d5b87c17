package org.ridealong.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ridealong.form.FormService;
import org.ridealong.form.FormView;
import org.ridealong.form.PublishForm;
import org.ridealong.media.ClipManifest;
import org.ridealong.media.ClipService;
import org.ridealong.platform.Text;
import org.ridealong.scenario.PublishScenario;
import org.ridealong.scenario.ScenarioService;
import org.ridealong.scenario.ScenarioView;

/** Puts the sample scenarios, a form, a sitting and admission codes into a new demo. */
@ApplicationScoped
class DemoContent {

  private final ClipService clips;
  private final ScenarioService scenarios;
  private final FormService forms;
  private final DemoSitting sitting;
  private final DemoRating rating;
  private final ObjectMapper json;
  private final Path samples;

  DemoContent(
      ClipService clips,
      ScenarioService scenarios,
      FormService forms,
      DemoSitting sitting,
      DemoRating rating,
      ObjectMapper json,
      @ConfigProperty(name = "ridealong.home", defaultValue = ".") Path home) {
    this.clips = clips;
    this.scenarios = scenarios;
    this.forms = forms;
    this.sitting = sitting;
    this.rating = rating;
    this.json = json;
    this.samples = home.resolve("media-samples");
  }

  /** Admission codes that open an exam; new ones are made when all are used. */
  List<String> prepare(Path codesFile) throws IOException {
    FormView form = forms.all().isEmpty() ? publishForm() : forms.all().get(0);
    rating.prepare(form.formVersionId());
    List<String> codes = new ArrayList<>();
    if (Files.exists(codesFile)) {
      codes.addAll(sitting.unused(Files.readAllLines(codesFile)));
    }
    if (codes.isEmpty()) {
      codes.addAll(sitting.issueCodes(form.formVersionId()));
    }
    PrivateFiles.write(codesFile, String.join("\n", codes) + "\n");
    return codes;
  }

  private FormView publishForm() throws IOException {
    List<ScenarioView> published = new ArrayList<>();
    List<Path> folders;
    try (Stream<Path> list = Files.list(samples)) {
      folders = list.filter(Files::isDirectory).toList();
    }
    for (Path folder : folders) {
      published.add(publish(ScenarioFolder.read(folder)));
    }
    published.sort(Comparator.comparing(scenario -> scenario.content().key()));
    List<UUID> inOrder = published.stream().map(ScenarioView::scenarioId).toList();
    return forms.publish(
        new PublishForm(new Text("Demonstration form", "Formulario de demostración"), inOrder, 1));
  }

  private ScenarioView publish(ScenarioFolder folder) throws IOException {
    for (ScenarioFolder.ClipPart file : folder.files()) {
      try (InputStream bytes = Files.newInputStream(file.path())) {
        clips.storeFile(file.sha256(), file.mediaType(), bytes);
      }
    }
    ClipManifest manifest = json.treeToValue(folder.manifest(), ClipManifest.class);
    return scenarios.publish(new PublishScenario(folder.storyboard(), manifest), false);
  }
}
