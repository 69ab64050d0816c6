package dev.quoth.reader.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDatesTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      delimiter = '|',
      value = {
        "Wed, 04 Mar 2026 10:00:00 GMT | 2026-03-04T10:00:00Z",
        "WED, 4 MAR 2026 9:05 EST | 2026-03-04T09:05:00-05:00",
        "4 Mar 26 10:00 +0530 | 2026-03-04T10:00:00+05:30",
        "Fri, 13 Nov 98 10:00:00 PDT | 1998-11-13T10:00:00-07:00",
        "Wednesday, 4 April 2026 10:00:00 Z | 2026-04-04T10:00:00Z",
        "Wed, 04 Mar 2026 | 2026-03-04",
        "Wed, 04 Mar 2026 10:00:00 XYZ | 2026-03-04",
        "Wed, 04 Mar 2026 10:00:00 | 2026-03-04",
        "2026-03-04 | 2026-03-04",
        "2026-03-04T10:00:00Z | 2026-03-04T10:00:00Z",
        "2026-03-04T10:00:00.123+01:00 | 2026-03-04T10:00:00+01:00",
        "2026-03-04 10:00 UTC | 2026-03-04T10:00:00Z",
        "2026-03-04T10:00:00 | 2026-03-04",
        "20260304T10:00:00Z | 2026-03-04T10:00:00Z",
        "2026-02-31 | null",
        "31 Foo 2026 | null",
        "2026-03-04T25:00:00Z | null",
        "04/03/2026 | null",
        "yesterday | null"
      })
  void iso(String written, String date) {
    assertThat(FeedDates.iso(written)).isEqualTo(date);
  }
}
