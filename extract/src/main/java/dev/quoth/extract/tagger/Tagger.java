package dev.quoth.extract.tagger;

import dev.quoth.extract.tokens.Window;

/** Says what each word of a window is likely to be. Thread-safe. */
public interface Tagger extends AutoCloseable {

  /**
   * Scores one window.
   *
   * @throws TaggerException if the runtime fails
   */
  Scores score(Window.Input input);

  @Override
  void close();
}
