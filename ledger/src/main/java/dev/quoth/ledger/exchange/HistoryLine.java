package dev.quoth.ledger.exchange;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Entry;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Sighting;
import dev.quoth.ledger.records.Subject;
import dev.quoth.ledger.store.RawObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a line of what {@link HistoryWriter} writes. */
final class HistoryLine {
  private final RawObject object;

  /**
   * @throws IllegalArgumentException if it is no object of JSON
   */
  HistoryLine(String line) {
    object = RawObject.of(line);
  }

  /** Whether it is the last. */
  boolean isLast() {
    return object.textOrNull("revisions") != null;
  }

  /** Of the last: how many revisions there are. */
  long revisions() {
    return number("revisions");
  }

  /**
   * Looks whether a file that begins with this line can be read back.
   *
   * @throws IllegalArgumentException if it cannot
   */
  void checkHead() {
    long version = number("ledger");
    if (version > HistoryWriter.VERSION) {
      throw new IllegalArgumentException(
          "was written by a later version of Quoth, which is needed to read it");
    }
    if (!Boolean.parseBoolean(object.text("text"))) {
      throw new IllegalArgumentException(
          "was written without the text of its articles, and cannot be read back");
    }
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  Entry entry() {
    try {
      String undoes = object.textOrNull("undoes");
      Revision revision =
          new Revision(
              number("number"),
              Instant.parse(object.text("time")),
              new Author(value("authorKind", Author.Kind.class), object.text("author")),
              object.text("why"),
              value("what", Action.class),
              new Subject(value("subjectKind", Subject.Kind.class), object.text("subject")),
              object.textOrNull("before"),
              object.textOrNull("after"),
              undoes == null ? null : Long.valueOf(undoes),
              object.text("previousHash"),
              object.text("hash"));
      return new Entry(
          revision, object.textOrNull("article"), sightings(), object.textOrNull("readBy"));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a time is none: " + e.getMessage(), e);
    }
  }

  private List<Sighting> sightings() {
    @Nullable String list = object.textOrNull("sightings");
    List<Sighting> sightings = new ArrayList<>();
    for (RawObject each : list == null ? List.<RawObject>of() : RawObject.list(list)) {
      sightings.add(
          new Sighting(
              each.text("source"), each.textOrNull("url"), Instant.parse(each.text("firstSeen"))));
    }
    return sightings;
  }

  private long number(String key) {
    return Long.parseLong(object.text(key));
  }

  private <E extends Enum<E>> E value(String key, Class<E> type) {
    return Enum.valueOf(type, object.text(key).toUpperCase(Locale.ROOT));
  }
}
