package dev.quoth.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
  @TempDir private Path proc;

  @Test
  void readsWhatTheKernelTells() throws IOException {
    Files.writeString(proc.resolve("cpuinfo"), "processor\t: 0\nmodel name\t: Abacus 9: fast\n");
    Files.writeString(proc.resolve("meminfo"), "MemTotal:       16384000 kB\n");
    Files.createDirectory(proc.resolve("self"));
    Files.writeString(proc.resolve("self/status"), "Name:\tjava\nVmHWM:\t    2048 kB\n");
    Machine machine = new Machine(proc);
    assertThat(machine.inWords()).startsWith("Abacus 9: fast, ").contains("16 GiB of memory");
    assertThat(machine.inWords()).contains("Java " + Runtime.version());
    assertThat(machine.peakResidentBytes()).hasValue(2048 * 1024);
  }

  @Test
  void saysNothingOfWhatIsUnknown() {
    Machine machine = new Machine(proc);
    assertThat(machine.peakResidentBytes()).isEmpty();
    assertThat(machine.inWords()).startsWith("processor of architecture ");
  }
}
