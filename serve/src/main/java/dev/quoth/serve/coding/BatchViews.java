package dev.quoth.serve.coding;

import java.util.List;

/** What the pages of batches show. */
public final class BatchViews {
  private BatchViews() {}

  /**
   * All batches, and a form for another.
   *
   * @param name as it was typed
   * @param query as it was typed
   * @param coders as they were typed
   * @param propositions on which where statements stand can be coded
   * @param problem why none was made; empty where nothing is wrong
   */
  public record All(
      List<Line> batches,
      String name,
      String query,
      String coders,
      List<Asked> propositions,
      String problem) {}

  /**
   * A proposition on which a batch is coded, or could be.
   *
   * @param depth how many others it is below
   * @param chosen whether it was ticked
   */
  public record Asked(String id, String wording, String link, int depth, boolean chosen) {}

  /** A batch in a list. */
  public record Line(String link, String name, int articles, boolean open, List<Coder> coders) {}

  /**
   * Somebody who codes a batch.
   *
   * @param done with how many articles they are done
   * @param link to their desk; empty where who looks at it may not sit there
   */
  public record Coder(String name, int done, String link) {}

  /**
   * A batch.
   *
   * @param proposals whether coders begin with statements that the ledger had
   * @param propositions on which it is coded where statements stand
   * @param ready with how many articles all coders are done
   * @param left how many articles are not listed
   */
  public record One(
      Line batch,
      boolean proposals,
      List<Asked> propositions,
      int ready,
      List<Article> articles,
      int left) {}

  /**
   * An article of a batch.
   *
   * @param done names of the coders who are done with it
   */
  public record Article(String id, String link, String headline, List<String> done) {}
}
