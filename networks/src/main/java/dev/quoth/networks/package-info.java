/**
 * Discourse networks: who stands with whom, computed from statements for and against propositions.
 *
 * <p>Entry: {@link dev.quoth.networks.NetworkQuery}, asked of {@link dev.quoth.networks.Events}.
 * The definitions are those of Philip Leifeld's published work, cited by these names:
 *
 * <ul>
 *   <li><em>Leifeld and Haunss 2012</em>: Political discourse networks and the conflict over
 *       software patents in Europe. European Journal of Political Research 51(3), 382-409.
 *   <li><em>Leifeld 2013</em>: Reconceptualizing major policy change in the advocacy coalition
 *       framework. Policy Studies Journal 41(1), 169-198.
 *   <li><em>Leifeld 2017</em>: Discourse network analysis: policy debates as dynamic networks. The
 *       Oxford Handbook of Political Networks, 301-326.
 *   <li><em>Leifeld, Gruber and Bossner 2018</em>: Discourse Network Analyzer manual, version 2.0.
 * </ul>
 */
@NullMarked
package dev.quoth.networks;

import org.jspecify.annotations.NullMarked;
