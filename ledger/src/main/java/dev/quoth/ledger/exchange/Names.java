package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Article;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** Identifiers as the formats want them, made of nothing but what they identify. */
final class Names {
  private static final String SHA_256 = "sha256:";

  private Names() {}

  /** A name-based UUID, the same for the same words. */
  static UUID uuid(String... words) {
    return UUID.nameUUIDFromBytes(String.join("\u0000", words).getBytes(UTF_8));
  }

  /** The URI of a statement. */
  static String ofStatement(String id) {
    return "urn:uuid:" + uuid("statement", id);
  }

  /** The URI of an article's text by its digest, as RFC 6920 has it. */
  static String ofText(Article article) {
    String id = article.id();
    if (!id.toLowerCase(Locale.ROOT).matches(SHA_256 + "[0-9a-f]{64}")) {
      return "urn:uuid:" + uuid("article", id);
    }
    byte[] digest = HexFormat.of().parseHex(id.substring(SHA_256.length()));
    return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }
}
