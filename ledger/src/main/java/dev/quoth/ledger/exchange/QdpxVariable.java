package dev.quoth.ledger.exchange;

import dev.quoth.Article;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a REFI-QDA project tells of each source beside its text. */
enum QdpxVariable {
  IDENTIFIER,
  URL,
  OUTLET,
  HEADLINE,
  BYLINE,
  PUBLISHED,
  LANGUAGE;

  static void writeAll(XmlOut xml) throws IOException {
    xml.begin("Variables");
    for (QdpxVariable variable : values()) {
      xml.begin("Variable")
          .with("guid", variable.guid())
          .with("name", variable.shown())
          .with("typeOfVariable", "Text")
          .end();
    }
    xml.end();
  }

  static void writeValues(XmlOut xml, Article article) throws IOException {
    for (QdpxVariable variable : values()) {
      String value = variable.of(article);
      if (value != null) {
        xml.begin("VariableValue");
        xml.begin("VariableRef").with("targetGUID", variable.guid()).end();
        xml.words("TextValue", value);
        xml.end();
      }
    }
  }

  private String shown() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  private String guid() {
    return Names.uuid("variable", name()).toString();
  }

  private @Nullable String of(Article article) {
    return switch (this) {
      case IDENTIFIER -> article.id();
      case URL -> article.url();
      case OUTLET -> article.outlet();
      case HEADLINE -> article.headline();
      case BYLINE -> article.byline();
      case PUBLISHED -> article.published();
      case LANGUAGE -> article.language();
    };
  }
}
