package dev.quoth.ledger.actors.load;

/** One source on its way in: where it comes from, where it goes, and who is told. */
final class Run {
  private static final int EVERY = 256;

  private final Source source;
  private final Intake intake;
  private final ImportListener listener;
  private final int passes;
  private int pass;
  private int steps;
  private boolean cut;

  /**
   * @param passes how often the source is read
   */
  Run(Source source, Intake intake, ImportListener listener, int passes) {
    this.source = source;
    this.intake = intake;
    this.listener = listener;
    this.passes = passes;
  }

  Source source() {
    return source;
  }

  Intake intake() {
    return intake;
  }

  /** The source is read from its beginning once more. */
  void nextPass() {
    pass++;
  }

  /** A line or entry is passed over. */
  void bad(String place, String reason) {
    intake.countBad();
    listener.bad(place, reason);
  }

  /** The source ends before its end, or what it is packed in is broken; said once. */
  void cutShort() {
    if (!cut) {
      cut = true;
      bad(source.name(), "its gzip data are cut short or broken; what stands before is read");
    }
  }

  /** Something to know of the source. */
  void note(String what) {
    listener.note(source.name() + ": " + what);
  }

  /** A line or entry is done. */
  void step(long position) {
    if (++steps % EVERY == 0) {
      double share = source.bytes() == 0 ? 1 : Math.min(1, (double) position / source.bytes());
      listener.progress((pass - 1 + share) / passes, intake.read());
    }
  }
}
