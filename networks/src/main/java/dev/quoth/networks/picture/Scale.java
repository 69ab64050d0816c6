package dev.quoth.networks.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Where figures lie: those from {@code low} to {@code high} between two places.
 *
 * @param from the place of {@code low}
 * @param to the place of {@code high}; less than {@code from} where it goes up
 */
record Scale(double low, double high, double from, double to) {
  Scale {
    if (!(low < high)) {
      throw new IllegalArgumentException("a scale from " + low + " to " + high);
    }
  }

  double at(double figure) {
    return from + (figure - low) / (high - low) * (to - from);
  }

  /** Round figures within it, about as many. */
  List<Double> ticks(int about) {
    double raw = (high - low) / about;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double rest = raw / power;
    double factor = rest < 1.5 ? 1 : rest < 3.5 ? 2 : rest < 7.5 ? 5 : 10;
    double step = factor * power;
    List<Double> ticks = new ArrayList<>();
    long first = (long) Math.ceil(low / step - 1e-9);
    for (long i = first; i * step <= high + step * 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
