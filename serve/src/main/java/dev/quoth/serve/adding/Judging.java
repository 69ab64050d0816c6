package dev.quoth.serve.adding;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.search.Query;
import java.util.List;

/** Has a model work on propositions and positions of the ledger of the pages. */
public interface Judging {
  /** Where there is nothing that could. */
  Judging NONE =
      new Judging() {
        @Override
        public void prepare() {
          throw new UnsupportedOperationException(
              "This server has no model that tells where statements stand.");
        }

        @Override
        public void propose(Asked what, Listener listener) {
          prepare();
        }

        @Override
        public Suggested suggest(Query query, int fewest, Progress progress) {
          prepare();
          throw new IllegalStateException("nothing is there to suggest anything");
        }
      };

  /**
   * Makes the model ready, if it is not.
   *
   * @throws UnsupportedOperationException if that cannot be done, with a sentence for people
   */
  void prepare();

  /**
   * Says of statements where they stand, for people to decide on, each article in one transaction;
   * returns when all is done, or when nobody wants it any more.
   *
   * @throws RuntimeException if nothing can be said at all, with a reason for people
   */
  void propose(Asked what, Listener listener);

  /**
   * Puts statements together that are about the same; the same words once.
   *
   * @param fewest so many statements make a cluster, at least 2
   * @return what it is as far as it got, where nobody wants it any more
   * @throws RuntimeException if that cannot be done, with a reason for people
   */
  Suggested suggest(Query query, int fewest, Progress progress);

  /**
   * What is asked.
   *
   * @param query of which statements
   * @param propositions ids of those on which they may stand; none where they are not there any
   *     more
   * @param why for what reason, as revisions have it
   */
  record Asked(Query query, List<String> propositions, String why) {
    public Asked {
      requireNonNull(query, "query is null");
      propositions = List.copyOf(propositions);
      requireNonNull(why, "why is null");
    }
  }

  /**
   * Clusters of statements.
   *
   * @param statements how many were read
   * @param more whether there are more, which were not
   * @param clusters those of most statements first
   */
  record Suggested(int statements, boolean more, List<Cluster> clusters) {
    public Suggested {
      clusters = List.copyOf(clusters);
    }
  }

  /**
   * Statements that are about the same.
   *
   * @param wording for a proposition, lifted from them, to be mended
   * @param statements how many they are
   * @param typical some of them, the most typical first
   */
  record Cluster(String wording, int statements, List<Typical> typical) {
    public Cluster {
      typical = List.copyOf(typical);
    }
  }

  /**
   * A statement that is typical of a cluster.
   *
   * @param statement its id
   * @param text what is said
   */
  record Typical(String statement, String text) {}

  /** Is told how far it is, by one thread. */
  interface Progress {

    /** Whether nobody wants it any more. */
    boolean isCancelled();

    /** So many statements will be read. */
    void expects(long statements);

    /** So many more statements were read. */
    void read(int statements);
  }

  /** Is told what comes of it as well. */
  interface Listener extends Progress {

    /**
     * The statements of an article were judged.
     *
     * @param revision number of the one by which it is undone; 0 where nothing was changed
     */
    void judged(String articleId, String title, Stands stands, long revision);

    /** Of an article nothing could be said, and why; both make one sentence. */
    void failed(String name, String reason);
  }
}
