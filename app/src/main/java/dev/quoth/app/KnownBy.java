package dev.quoth.app;

import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.RegistryException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens the registry of those who may be speaking. */
final class KnownBy {

  private KnownBy() {}

  /**
   * The registry, for reading; tells the user what is odd about it.
   *
   * @param file null where no registry is named
   * @return null where no registry is named
   * @throws RegistryException if it cannot be read
   */
  static @Nullable ActorRegistry registry(@Nullable Path file, Console console)
      throws RegistryException {
    if (file == null) {
      return null;
    }
    try {
      ActorRegistry registry = ActorRegistry.read(file);
      registry.notices().forEach(console::complain);
      return registry;
    } catch (RegistryException e) {
      throw e;
    } catch (IOException e) {
      throw new RegistryException(file.toString(), Reasons.of(e), e);
    }
  }
}
