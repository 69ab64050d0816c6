package dev.quoth.serve.propositions;

import dev.quoth.ledger.stances.PropositionDraft;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import java.util.List;

/** A proposition as a form says it; examples are a line each. */
final class PropositionForm {
  private static final int MOST_CHARS = 20_000;

  private PropositionForm() {}

  /**
   * What the form says.
   *
   * @throws Refusal if it has no wording, or is too long
   */
  static PropositionDraft of(Request request) {
    String wording = field(request, "wording").replaceAll("\\s+", " ").strip();
    if (wording.isEmpty()) {
      throw Refusal.badRequest("A proposition has a wording.");
    }
    String parent = field(request, "parent");
    return new PropositionDraft(
        wording,
        field(request, "definition"),
        parent.isEmpty() ? null : parent,
        lines(request, "examples"),
        lines(request, "counterExamples"));
  }

  private static List<String> lines(Request request, String name) {
    return field(request, name).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  private static String field(Request request, String name) {
    String value = request.formOrEmpty(name).replace("\r\n", "\n").strip();
    if (value.length() > MOST_CHARS) {
      throw Refusal.badRequest("That is too long for a proposition.");
    }
    return value;
  }
}
