package dev.quoth.lab.train;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a training leaves its files.
 *
 * @param path the folder
 * @param checkpointEvery how much work is lost at most where it is cut off
 */
record TrainingFolder(Path path, Duration checkpointEvery) {

  /** All that is needed to go on. */
  Path checkpoint() {
    return path.resolve("checkpoint");
  }

  /** The averaged weights of an epoch, counted from 1. */
  Path weights(int epoch) {
    return path.resolve("epoch-" + epoch + ".weights");
  }
}
