package dev.quoth.lab.positions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Debates small enough to learn by in a test. */
public final class TinyDebates {
  private TinyDebates() {}

  /** Writes the three parts into a folder, and gives it back. */
  public static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("train.txt"), debate("salt tax") + debate("bridge"));
    Files.writeString(folder.resolve("dev.txt"), debate("sea wall") + debate("ferry"));
    Files.writeString(folder.resolve("held-out.txt"), debate("fish market"));
    return folder;
  }

  private static String debate(String what) {
    return """
        # %1$s
        P The %1$s should be kept
        P The %1$s should be abolished
        P The %1$s is dear
        P Nobody minds the %1$s
        P The council should resign
        S +-... people need the %1$s
        S -+.-. nobody wants the %1$s any more
        S ??... a commission would look at the %1$s
        S ..+-. the %1$s costs every family a fortune

        """
        .formatted(what);
  }
}
