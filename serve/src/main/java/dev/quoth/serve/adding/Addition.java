package dev.quoth.serve.adding;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/** What somebody wants to have read and kept. */
public sealed interface Addition {

  /** What people call it. */
  String name();

  /** A text that was typed or pasted. */
  record Pasted(String text) implements Addition {
    public Pasted {
      requireNonNull(text, "text is null");
    }

    @Override
    public String name() {
      return "pasted text";
    }
  }

  /**
   * A file that was sent.
   *
   * @param name as its sender calls it
   * @param file where it lies now, under a name that ends like its own
   */
  record Sent(String name, Path file) implements Addition {
    public Sent {
      requireNonNull(name, "name is null");
      requireNonNull(file, "file is null");
    }
  }

  /** The address of a page. */
  record Page(String name) implements Addition {
    public Page {
      requireNonNull(name, "name is null");
    }
  }

  /** A file, a folder or a pattern on this machine. */
  record Place(String name) implements Addition {
    public Place {
      requireNonNull(name, "name is null");
    }
  }

  /** The address of a feed. */
  record Feed(String name) implements Addition {
    public Feed {
      requireNonNull(name, "name is null");
    }
  }

  /** The articles that come with the program. */
  record Examples() implements Addition {
    @Override
    public String name() {
      return "the examples";
    }
  }
}
