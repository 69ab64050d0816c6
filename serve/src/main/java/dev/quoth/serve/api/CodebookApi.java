package dev.quoth.serve.api;

import dev.quoth.ledger.exchange.Codebook;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.pages.Desk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** The propositions as those who code read them, whole, so that it has a version. */
final class CodebookApi {
  private static final String MARKDOWN = "text/markdown";
  private static final String CSV = "text/csv";

  private final Desk desk;

  CodebookApi(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint(
            Operations.get(Api.BASE + "/codebook", "getCodebook", "The codebook")
                .in(PropositionsApi.TAG)
                .telling("As Markdown to be read, or as the table that `import` takes.")
                .gives(200, "All propositions.", Content.of(MARKDOWN), Content.of(CSV))
                .end(),
            this::get));
  }

  private Answer get(Call call) throws IOException {
    Codebook codebook = Codebook.of(desk.ledger());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (call.type().equals(CSV)) {
      codebook.writeCsv(out);
    } else {
      codebook.writeMarkdown(out);
    }
    return Answer.of(call.type(), out.toByteArray());
  }
}
