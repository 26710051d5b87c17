package org.ridealong.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ridealong.form.FormService;
import org.ridealong.form.PublishForm;
import org.ridealong.launcher.demodata.DemoData;
import org.ridealong.launcher.demodata.ScenarioCopy;
import org.ridealong.launcher.demodata.Simulation;
import org.ridealong.media.ClipManifest;
import org.ridealong.media.ClipService;
import org.ridealong.platform.Text;
import org.ridealong.scenario.PublishScenario;
import org.ridealong.scenario.ScenarioService;
import org.ridealong.scenario.ScenarioView;

/** Puts the sample scenarios, a form, a sitting and admission codes into a new demo. */
@ApplicationScoped
class DemoContent {

  private static final Text FIRST_FORM =
      new Text("Demonstration form", "Formulario de demostración");
  private static final Text SECOND_FORM =
      new Text("Demonstration form B", "Formulario de demostración B");

  private final ClipService clips;
  private final ScenarioService scenarios;
  private final FormService forms;
  private final DemoSitting sitting;
  private final DemoDesk desk;
  private final DemoData data;
  private final ObjectMapper json;
  private final Path samples;

  DemoContent(
      ClipService clips,
      ScenarioService scenarios,
      FormService forms,
      DemoSitting sitting,
      DemoDesk desk,
      DemoData data,
      ObjectMapper json,
      @ConfigProperty(name = "ridealong.home", defaultValue = ".") Path home) {
    this.clips = clips;
    this.scenarios = scenarios;
    this.forms = forms;
    this.sitting = sitting;
    this.desk = desk;
    this.data = data;
    this.json = json;
    this.samples = home.resolve("media-samples");
  }

  /** Admission codes that open an exam; new ones are made when all are used. */
  List<String> prepare(Path folder, DemoState wanted) throws IOException {
    UUID form = forms.all().isEmpty() ? fill(folder, wanted) : forms.all().get(0).formVersionId();
    if (DemoState.read(folder).filter(state -> !state.finished()).isPresent()) {
      System.out.println(
          "An earlier start was stopped while it made the simulated data; an empty database gets them"
              + " anew.");
    }
    desk.prepare(form);
    Path codesFile = folder.resolve("demo-codes.txt");
    List<String> codes = new ArrayList<>();
    if (Files.exists(codesFile)) {
      codes.addAll(sitting.unused(Files.readAllLines(codesFile)));
    }
    if (codes.isEmpty()) {
      codes.addAll(sitting.issueCodes(form));
    }
    PrivateFiles.write(codesFile, String.join("\n", codes) + "\n");
    return codes;
  }

  /** Publishes the samples and the form over them, with simulated exams where they are wanted. */
  UUID fill(Path folder, DemoState wanted) throws IOException {
    Map<String, ScenarioFolder> samplesByKey = new TreeMap<>();
    List<ScenarioView> published = new ArrayList<>();
    List<Path> folders;
    try (Stream<Path> list = Files.list(samples)) {
      folders = list.filter(Files::isDirectory).toList();
    }
    for (Path each : folders) {
      ScenarioFolder sample = ScenarioFolder.read(each);
      ScenarioView view = publish(sample);
      samplesByKey.put(view.content().key(), sample);
      published.add(view);
    }
    published.sort(Comparator.comparing(scenario -> scenario.content().key()));
    if (wanted.candidates() == 0 || !DemoData.fits(published)) {
      return publishForm(FIRST_FORM, published);
    }
    wanted.write(folder);
    sitting.openRoom();
    Simulation simulation = wanted.simulation();
    List<ScenarioView> second = copies(simulation, published, samplesByKey);
    // The newest form is the one that people get codes for, so it comes last.
    UUID secondForm = publishForm(SECOND_FORM, second);
    UUID form = publishForm(FIRST_FORM, published);
    desk.prepare(form);
    data.make(
        simulation,
        new DemoData.PublishedForm(form, published),
        new DemoData.PublishedForm(secondForm, second),
        System.out::println);
    if (!wanted.sealed()) {
      wanted.writeTruths(folder);
    }
    wanted.done().write(folder);
    return form;
  }

  private List<ScenarioView> copies(
      Simulation simulation, List<ScenarioView> published, Map<String, ScenarioFolder> samples)
      throws IOException {
    List<ScenarioView> second = new ArrayList<>();
    for (ScenarioView scenario : published) {
      String key = scenario.content().key();
      if (DemoData.isCopied(simulation, key)) {
        ScenarioFolder sample = samples.get(key);
        ScenarioCopy copy = DemoData.copy(simulation, key, sample.storyboard(), sample.manifest());
        second.add(publish(copy.storyboard(), copy.manifest()));
      } else {
        second.add(scenario);
      }
    }
    return second;
  }

  private UUID publishForm(Text title, List<ScenarioView> scenarios) {
    List<UUID> inOrder = scenarios.stream().map(ScenarioView::scenarioId).toList();
    return forms.publish(new PublishForm(title, inOrder, 1)).formVersionId();
  }

  private ScenarioView publish(ScenarioFolder folder) throws IOException {
    for (ScenarioFolder.ClipPart file : folder.files()) {
      try (InputStream bytes = Files.newInputStream(file.path())) {
        clips.storeFile(file.sha256(), file.mediaType(), bytes);
      }
    }
    return publish(folder.storyboard(), folder.manifest());
  }

  private ScenarioView publish(String storyboard, JsonNode manifest) throws IOException {
    ClipManifest clip = json.treeToValue(manifest, ClipManifest.class);
    return scenarios.publish(new PublishScenario(storyboard, clip), false);
  }
}
