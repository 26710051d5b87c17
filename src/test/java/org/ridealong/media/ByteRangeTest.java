package org.ridealong.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

  private static final String ETAG = "\"abc\"";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-|0|1000",
        "bytes=0-0|0|1",
        "bytes=10-19|10|10",
        "bytes=990-2000|990|10",
        "bytes=-1|999|1",
        "bytes=-5000|0|1000"
      })
  void one_range_is_served(String header, long first, long length) {
    assertEquals(new ByteRange.Part(first, length), ByteRange.of(header, null, ETAG, 1000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-1,5-6",
        "items=0-5",
        "bytes=5-4",
        "bytes=-",
        "bytes=a-b",
        "bytes",
        "bytes=99999999999999999999-"
      })
  void what_cannot_be_read_or_is_several_gets_everything(String header) {
    assertEquals(new ByteRange.Whole(), ByteRange.of(header, null, ETAG, 1000));
  }

  @ParameterizedTest
  @CsvSource({"bytes=1000-", "bytes=1000-1001", "bytes=-0"})
  void a_range_behind_the_end_cannot_be_satisfied(String header) {
    assertEquals(new ByteRange.Unsatisfiable(), ByteRange.of(header, null, ETAG, 1000));
  }

  @Test
  void another_validator_gets_everything() {
    assertEquals(new ByteRange.Whole(), ByteRange.of("bytes=0-1", "\"other\"", ETAG, 1000));
    assertEquals(new ByteRange.Part(0, 2), ByteRange.of("bytes=0-1", ETAG, ETAG, 1000));
    assertEquals(new ByteRange.Whole(), ByteRange.of(null, null, ETAG, 1000));
  }
}
