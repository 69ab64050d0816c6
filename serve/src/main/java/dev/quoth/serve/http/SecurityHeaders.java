package dev.quoth.serve.http;

import java.util.Map;

/** What every answer says to the browser, so that nothing runs but our own files. */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          POLICY,
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()",
          "Cache-Control",
          "no-cache, private");

  /** What is said where all is {@code https}: that it stays so, for a year. */
  static final Map<String, String> OF_HTTPS =
      Map.of("Strict-Transport-Security", "max-age=31536000");

  private SecurityHeaders() {}
}
