package dev.quoth.serve.accounts;

/**
 * A secret that is shown this once.
 *
 * @param title what it is
 * @param secret the secret
 * @param hint what to do with it
 */
public record Shown(String title, String secret, String hint) {

  /** Without what is secret. */
  @Override
  public String toString() {
    return title;
  }
}
