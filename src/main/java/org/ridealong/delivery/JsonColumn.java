package org.ridealong.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;

/** Keeps a part of an answer as JSON in a column. */
abstract class JsonColumn<T> implements AttributeConverter<T, String> {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TypeReference<T> type;

  private JsonColumn(TypeReference<T> type) {
    this.type = type;
  }

  /** Effectiveness by option id. */
  @Converter
  static final class Ratings extends JsonColumn<Map<String, Integer>> {
    Ratings() {
      super(new TypeReference<>() {});
    }
  }

  /** Option ids in an order. */
  @Converter
  static final class Order extends JsonColumn<List<String>> {
    Order() {
      super(new TypeReference<>() {});
    }
  }

  @Override
  public String convertToDatabaseColumn(T value) {
    try {
      return value == null ? null : JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A part of an answer can be written", e);
    }
  }

  @Override
  public T convertToEntityAttribute(String column) {
    try {
      return column == null ? null : JSON.readValue(column, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A part of a kept answer is unreadable", e);
    }
  }
}
