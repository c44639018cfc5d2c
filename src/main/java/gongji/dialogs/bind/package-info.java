/**
 * Binding a relative: opening the holder's personal account for them.
 *
 * <p>Read {@link gongji.dialogs.bind.BindDialog} first. Whoever is linked registers a binding ({@code Member}): relation, who,
 * the number only of somebody the register does not know, insured area, the region's papers, proof where the region wants it, the
 * PIN, the review card, the receipt. Everybody else is guided ({@code Guide}): a verdict, papers and steps of the own province,
 * without a name, and nothing is kept.
 */
@NullMarked
package gongji.dialogs.bind;

import org.jspecify.annotations.NullMarked;
