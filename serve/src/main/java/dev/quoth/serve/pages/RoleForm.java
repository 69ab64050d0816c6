package dev.quoth.serve.pages;

import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.Tenure;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A role as somebody types it. */
final class RoleForm {
  private static final int MOST_CHARS = 300;

  private RoleForm() {}

  /**
   * What the form says.
   *
   * @param source who says so
   * @throws Refusal if it makes no sense; the sentence says why
   */
  static DatedRole read(Request request, String source) {
    String words = request.formOrEmpty("words").strip();
    String of = request.formOrEmpty("body").strip();
    if (words.isEmpty()) {
      throw Refusal.badRequest("A role needs words for it, such as foreign minister.");
    }
    if (Math.max(words.length(), of.length()) > MOST_CHARS) {
      throw Refusal.badRequest("A role has at most " + MOST_CHARS + " characters.");
    }
    LocalDate from = day(request.formOrEmpty("from"), false);
    LocalDate to = day(request.formOrEmpty("to"), true);
    if (from != null && to != null && to.isBefore(from)) {
      throw Refusal.badRequest("A role cannot end before it begins.");
    }
    return new DatedRole(
        kind(request.formOrEmpty("kind")), words, of, new Tenure(from, to), source);
  }

  private static DatedRole.Kind kind(String name) {
    for (DatedRole.Kind kind : DatedRole.Kind.values()) {
      if (kind.wireName().equals(name.toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    return DatedRole.Kind.OFFICE;
  }

  /**
   * A day, or the first or last of a month or year.
   *
   * @param last which of them
   */
  static @Nullable LocalDate day(String typed, boolean last) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      if (text.matches("\\d{4}")) {
        int year = Integer.parseInt(text);
        return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
      }
      if (text.matches("\\d{4}-\\d{2}")) {
        YearMonth month = YearMonth.parse(text);
        return last ? month.atEndOfMonth() : month.atDay(1);
      }
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.badRequest(
          "“" + text + "” is no day; write it as 2031-02-16, 2031-02 or 2031.");
    }
  }
}
