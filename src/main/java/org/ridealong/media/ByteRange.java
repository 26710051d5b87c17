package org.ridealong.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer to a {@code Range} header by RFC 9110, section 14: one range of bytes, the whole
 * representation, or none that can be satisfied. Several ranges and unknown units are ignored,
 * which the standard allows.
 */
sealed interface ByteRange {

  /** The header does not apply: answer 200 with everything. */
  record Whole() implements ByteRange {}

  /** Answer 206 with {@code length} bytes from {@code first}. */
  record Part(long first, long length) implements ByteRange {
    String contentRange(long size) {
      return "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }
  }

  /** Answer 416. */
  record Unsatisfiable() implements ByteRange {}

  Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /**
   * @param header the {@code Range} header or null
   * @param ifRange the {@code If-Range} header or null; another validator than ours ignores the
   *     range
   * @param etag our strong validator, quoted
   */
  static ByteRange of(String header, String ifRange, String etag, long size) {
    if (header == null || (ifRange != null && !ifRange.equals(etag))) {
      return new Whole();
    }
    Matcher range = SINGLE.matcher(header);
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return new Whole();
    }
    if (range.group(1).isEmpty()) {
      long suffix = Math.min(Long.parseLong(range.group(2)), size);
      return suffix == 0 ? new Unsatisfiable() : new Part(size - suffix, suffix);
    }
    long first = Long.parseLong(range.group(1));
    long last =
        range.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(range.group(2)), size - 1);
    if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < first) {
      return new Whole();
    }
    return first >= size ? new Unsatisfiable() : new Part(first, last - first + 1);
  }
}
