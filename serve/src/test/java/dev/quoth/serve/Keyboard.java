package dev.quoth.serve;

import java.util.List;
import java.util.Objects;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** Somebody at a desk who has no mouse. */
record Keyboard(ChromeDriver driver) {

  /** Presses keys one after the other, wherever the focus is. */
  void press(CharSequence... keys) {
    for (CharSequence key : keys) {
      new Actions(driver).sendKeys(key).perform();
    }
  }

  /** Presses a key with Shift, so many times. */
  void pressShifted(Keys key, int times) {
    Actions actions = new Actions(driver).keyDown(Keys.SHIFT);
    for (int i = 0; i < times; i++) {
      actions.sendKeys(key);
    }
    actions.keyUp(Keys.SHIFT).perform();
  }

  /** Waits until something holds in the page. */
  void await(String script) {
    Visitor.await(driver, script);
  }

  /** Id of the statement on the desk. */
  String shown() {
    return text("new URLSearchParams(location.search).get('at')");
  }

  /** Waits until another statement than this is on the desk. */
  String after(String id) {
    await("new URLSearchParams(location.search).get('at') !== '" + id + "'");
    return shown();
  }

  /** What a field of the statement's form holds. */
  String field(String name) {
    return text("document.querySelector('[data-form]').elements['" + name + "'].value");
  }

  String text(String script) {
    return String.valueOf(Objects.requireNonNull(driver.executeScript("return " + script)));
  }

  /** What was written to the console. */
  List<String> said() {
    return new Look(driver).said();
  }
}
