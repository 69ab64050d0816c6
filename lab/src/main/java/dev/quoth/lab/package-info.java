/** The lab: training, evaluation and benchmarks. Never on a user's path. */
@NullMarked
package dev.quoth.lab;

import org.jspecify.annotations.NullMarked;
