package dev.quoth.app;

import dev.quoth.ledger.actors.Author;

/** The model as the author of what it finds. */
final class ModelAuthor {
  private static final int DIGITS = 12;

  private ModelAuthor() {}

  /**
   * By the versions of the program and the model, and the beginning of the model's digest, since
   * all of them decide on what is found.
   *
   * @throws ModelException if the model cannot tell
   */
  static Author of(Statements.Loader loader) {
    return new Author(
        Author.Kind.MODEL,
        "quoth %s, model %s, sha256:%s"
            .formatted(
                Version.ofProgram(),
                loader.modelVersion(),
                loader.modelDigest().substring(0, DIGITS)));
  }
}
