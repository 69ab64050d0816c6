package dev.quoth.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The machine on which the lab runs, as far as it tells. */
final class Machine {
  private final Path proc;

  /**
   * @param proc where the kernel tells of processors and processes: {@code /proc}
   */
  Machine(Path proc) {
    this.proc = proc;
  }

  /** The machine in words: processor, cores, memory, Java. */
  String inWords() {
    String processor =
        value("cpuinfo", "model name")
            .orElse("processor of architecture " + System.getProperty("os.arch"));
    int cores = Runtime.getRuntime().availableProcessors();
    String memory =
        kilobytes("meminfo", "MemTotal").stream()
            .mapToObj(kb -> ", " + Math.round(kb / 1048576.0) + " GiB of memory")
            .findFirst()
            .orElse("");
    return "%s, %d %s%s, %s, Java %s"
        .formatted(
            processor,
            cores,
            cores == 1 ? "core" : "cores",
            memory,
            System.getProperty("os.name"),
            Runtime.version());
  }

  /** The most memory that this process had resident so far, in bytes; empty where unknown. */
  OptionalLong peakResidentBytes() {
    OptionalLong kilobytes = kilobytes("self/status", "VmHWM");
    return kilobytes.isPresent() ? OptionalLong.of(kilobytes.getAsLong() * 1024) : kilobytes;
  }

  private OptionalLong kilobytes(String file, String key) {
    Optional<String> value = value(file, key);
    if (value.isEmpty() || !value.get().matches("\\d+ kB")) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(Long.parseLong(value.get().substring(0, value.get().indexOf(' '))));
  }

  /** The value of the first line {@code key: value}. */
  private Optional<String> value(String file, String key) {
    try (Stream<String> lines = Files.lines(proc.resolve(file))) {
      return lines
          .map(line -> List.of(line.split(":", 2)))
          .filter(parts -> parts.size() == 2 && parts.get(0).strip().equals(key))
          .map(parts -> parts.get(1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty(); // no Linux: these figures are simply not known
    }
  }
}
