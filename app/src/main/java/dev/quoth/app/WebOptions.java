package dev.quoth.app;

import static java.util.Objects.requireNonNull;

import dev.quoth.reader.web.WebSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How pages and feeds of the web are read.
 *
 * @param seen the file that remembers which entries of feeds were read; null if none is to be
 *     remembered
 * @param maxEntries the most entries of a feed
 */
record WebOptions(WebSettings settings, @Nullable Path seen, int maxEntries) {
  static final WebOptions DEFAULT = new WebOptions(WebSettings.DEFAULTS, null, Integer.MAX_VALUE);

  WebOptions {
    requireNonNull(settings, "settings is null");
  }

  /** Where entries are remembered if the user names no file: in the folder for programs' state. */
  static Path usualSeen() {
    String state = System.getenv("XDG_STATE_HOME");
    Path folder =
        state == null || state.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return folder.resolve("quoth").resolve("feeds.json");
  }
}
