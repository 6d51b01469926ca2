/**
 * How the house itself is: whether its disk takes anything, whether its index is being made anew,
 * where its ledger ends. Asked by pages and API; changes nothing.
 */
@NullMarked
package jp.senrei.server.upkeep;

import org.jspecify.annotations.NullMarked;
