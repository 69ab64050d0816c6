package dev.quoth.lab.evaluate;

/** The range in which a figure would lie for 95 of 100 draws of as many documents. */
public record Interval(double low, double high) {}
