package org.ridealong.platform.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The canonical form of a JSON value (RFC 8785) for values whose numbers are all integers below
 * 2^53, which is all that this project signs and hashes. Keys are sorted by UTF-16 code units,
 * there is no white space.
 */
public final class CanonicalJson {

  private static final long LARGEST_EXACT = 9_007_199_254_740_991L;

  private CanonicalJson() {}

  /**
   * @throws IllegalArgumentException when a number is not an integer that a double holds exactly
   */
  public static String of(JsonNode value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(JsonNode value, StringBuilder out) {
    switch (value.getNodeType()) {
      case OBJECT -> writeObject(value, out);
      case ARRAY -> {
        out.append('[');
        for (int i = 0; i < value.size(); i++) {
          if (i > 0) {
            out.append(',');
          }
          write(value.get(i), out);
        }
        out.append(']');
      }
      case STRING -> writeString(value.textValue(), out);
      case NUMBER -> writeNumber(value, out);
      case BOOLEAN -> out.append(value.booleanValue());
      case NULL -> out.append("null");
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("Not a JSON value: " + value.getNodeType());
    }
  }

  private static void writeObject(JsonNode object, StringBuilder out) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    Collections.sort(names);
    out.append('{');
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      writeString(names.get(i), out);
      out.append(':');
      write(object.get(names.get(i)), out);
    }
    out.append('}');
  }

  private static void writeNumber(JsonNode number, StringBuilder out) {
    if (!number.isIntegralNumber()
        || !number.canConvertToLong()
        || Math.abs(number.longValue()) > LARGEST_EXACT) {
      throw new IllegalArgumentException("Only integers below 2^53 have a canonical form here");
    }
    out.append(number.longValue());
  }

  private static void writeString(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
