package dev.quoth.serve.api;

import dev.quoth.ArticleLine;
import dev.quoth.WireFormat;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Type;
import dev.quoth.serve.api.spec.Types;

/** Documents, as they are taken, and what is found in them. */
final class Documents {
  static final Type<ArticleLine> WIRE =
      Types.written(Wire.ARTICLE, line -> WireFormat.writeLine(line.article(), line.statements()));

  static final Input DOCUMENT =
      Input.of("Document", "An article; its text as `text`, or as `html`, which wins.")
          .takes("text", "plain text, kept to the letter", Parameters.text(0))
          .takes("html", "a page", Parameters.text(0))
          .takes("url", "its address", Input.text())
          .takes("outlet", "", Input.text())
          .takes("headline", "", Input.text())
          .takes("byline", "", Input.text())
          .takes("published", "day or moment, in ISO 8601", Input.text())
          .takes("language", "as a BCP 47 tag", Input.text());

  private Documents() {}
}
