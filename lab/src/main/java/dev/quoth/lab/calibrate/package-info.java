/** Fits the confidence of statements on a development set. */
@NullMarked
package dev.quoth.lab.calibrate;

import org.jspecify.annotations.NullMarked;
