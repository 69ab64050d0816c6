package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.reader.DocumentParser;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The part of the program that reads office documents: that on the class path, else the one for
 * which the launcher is called back. It builds the part on first use, tells of it on standard
 * error, and prints its class path.
 *
 * @param launcher path of the script that started the program; null where none did
 */
record DocumentPart(@Nullable String launcher) implements Documents.Loader {
  private static final String NEEDED = "needs the part of Quoth that reads office documents";

  @Override
  public List<DocumentParser> load() throws DocumentPartException {
    List<DocumentParser> here = from(DocumentPart.class.getClassLoader());
    if (!here.isEmpty()) {
      return here;
    }
    if (launcher == null) {
      throw new DocumentPartException(
          NEEDED
              + ": start Quoth by its launcher ./quoth, or put quoth-documents on the class path",
          null);
    }
    List<DocumentParser> built = from(classesOf(classPath(launcher)));
    if (built.isEmpty()) {
      throw new DocumentPartException(NEEDED + ", and what the launcher built has none", null);
    }
    return built;
  }

  private static List<DocumentParser> from(@Nullable ClassLoader classes)
      throws DocumentPartException {
    try {
      return ServiceLoader.load(DocumentParser.class, classes).stream()
          .map(ServiceLoader.Provider::get)
          .toList();
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new DocumentPartException(NEEDED + ", which cannot be loaded: " + Reasons.of(e), e);
    }
  }

  /** Stays open: classes are loaded from it as long as the program runs. */
  private static ClassLoader classesOf(String classPath) throws DocumentPartException {
    List<URL> jars = new ArrayList<>();
    try {
      for (String jar : classPath.split(File.pathSeparator, -1)) {
        jars.add(Path.of(jar).toUri().toURL());
      }
    } catch (MalformedURLException e) {
      throw new DocumentPartException(NEEDED + ", which cannot be loaded: " + Reasons.of(e), e);
    }
    return new URLClassLoader(
        "quoth-documents", jars.toArray(URL[]::new), DocumentPart.class.getClassLoader());
  }

  private static String classPath(String launcher) throws DocumentPartException {
    try {
      Process process =
          new ProcessBuilder(launcher, "--class-path", "documents")
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (InputStream answer = process.getInputStream()) {
        String classPath = new String(answer.readAllBytes(), UTF_8).strip();
        if (process.waitFor() == 0 && !classPath.isEmpty()) {
          return classPath;
        }
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      throw new DocumentPartException(NEEDED + ", and its launcher fails: " + Reasons.of(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DocumentPartException(NEEDED + ", and building it was interrupted", e);
    }
    throw new DocumentPartException(
        NEEDED + ", which could not be built: run '" + launcher + " --class-path documents'", null);
  }
}
