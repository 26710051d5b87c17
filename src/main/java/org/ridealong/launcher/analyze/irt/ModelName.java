package org.ridealong.launcher.analyze.irt;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ridealong.psychometrics.irt.ItemModel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The models as they are written on the command line. */
enum ModelName {
  RASCH("rasch", ItemModel.RASCH, 0),
  ONE_PL("1pl", ItemModel.ONE_PARAMETER, 0),
  TWO_PL("2pl", ItemModel.TWO_PARAMETER, 500),
  THREE_PL("3pl", ItemModel.THREE_PARAMETER, 1000),
  RSM("rsm", ItemModel.RATING_SCALE, 0),
  PCM("pcm", ItemModel.PARTIAL_CREDIT, 0),
  GPCM("gpcm", ItemModel.GENERALIZED_PARTIAL_CREDIT, 0),
  GRM("grm", ItemModel.GRADED, 0);

  private final String written;
  private final ItemModel model;
  private final int fewCandidates;

  ModelName(String written, ItemModel model, int fewCandidates) {
    this.written = written;
    this.model = model;
    this.fewCandidates = fewCandidates;
  }

  ItemModel model() {
    return model;
  }

  /** With fewer candidates the estimates are warned about; 0 for no such number. */
  int fewCandidates() {
    return fewCandidates;
  }

  @Override
  public String toString() {
    return written;
  }

  /** Reads a name in any case. */
  static final class Reader implements ITypeConverter<ModelName> {
    @Override
    public ModelName convert(String value) {
      return Arrays.stream(values())
          .filter(name -> name.written.equals(value.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "\"%s\" is no model; choose one of %s"
                          .formatted(
                              value,
                              Arrays.stream(values())
                                  .map(ModelName::toString)
                                  .collect(Collectors.joining(", ")))));
    }
  }
}
