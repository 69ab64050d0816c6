package dev.quoth.serve;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.naming.OperationNotSupportedException;
import org.openqa.selenium.chrome.ChromeDriver;

/** Looks at the page that is open for those who cannot see it, or have a narrow window only. */
record Look(ChromeDriver driver) {
  /** Of what axe finds, whatever keeps somebody from using the page. */
  private static final String SERIOUS =
      """
      const [rules, without, done] = arguments;
      const context = {include: [['html']], exclude: without === '' ? [] : [[without]]};
      const options = {resultTypes: ['violations'], preload: false};
      if (rules.length > 0) options.runOnly = {type: 'rule', values: rules};
      const serious = v => v.impact === 'serious' || v.impact === 'critical';
      axe.run(context, options).then(
          r => done(r.violations.filter(serious).map(v => v.id + ' ' + v.nodes[0].html)),
          e => done(['axe failed: ' + e]));
      """;

  private static final Pattern NO_FAULT = Pattern.compile("status of 4\\d\\d");

  /** The library itself, which is put into pages. */
  private static final class Axe {
    static final String SCRIPT = read();

    private static String read() {
      try {
        return new EmbeddedResourceAxeProvider().getScript();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (OperationNotSupportedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Serious faults of the page as it is. */
  List<String> faults(String state) {
    return run(state, List.of(), "");
  }

  /** The same, but for parts that were looked at before and are large, such as text in tokens. */
  List<String> faultsOutside(String css, String state) {
    return run(state, List.of(), css);
  }

  /** Serious faults in one theme after the other: in the second of contrast alone. */
  List<String> faultsInBothThemes(String state) {
    theme("light");
    List<String> faults = new ArrayList<>(run("light " + state, List.of(), ""));
    theme("dark");
    faults.addAll(run("dark " + state, List.of("color-contrast"), "")); // all else is the same
    theme("light");
    return faults;
  }

  private void theme(String theme) {
    driver.executeScript("document.documentElement.dataset.theme = arguments[0]", theme);
  }

  private List<String> run(String state, List<String> rules, String without) {
    if (!Boolean.TRUE.equals(driver.executeScript("return window.axe !== undefined"))) {
      driver.executeScript(Axe.SCRIPT + "; window.axe = axe;");
    }
    Object found = Objects.requireNonNull(driver.executeAsyncScript(SERIOUS, rules, without));
    return ((List<?>) found).stream().map(fault -> state + ": " + fault).toList();
  }

  /** At which of three widths the page is wider than the window. */
  List<String> tooWide(String state) {
    List<String> faults = new ArrayList<>();
    try {
      for (int width : new int[] {360, 1280, 2560}) {
        width(width);
        Object over =
            driver.executeScript("return document.documentElement.scrollWidth - innerWidth");
        if (over instanceof Long pixels && pixels > 0) {
          faults.add(state + " is " + pixels + " px wider than " + width);
        }
      }
    } finally {
      usualWidth();
    }
    return faults;
  }

  /**
   * Makes the page as wide; the window does not get as narrow as a telephone, the page in it does.
   */
  void width(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  void usualWidth() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  /** What pages wrote to the console since this was asked, but for refusals, which are meant. */
  List<String> said() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(Object::toString)
        .filter(entry -> !NO_FAULT.matcher(entry).find())
        .toList();
  }
}
