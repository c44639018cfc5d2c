/**
 * Who is near enough. {@link gongji.rules.kinship.Kinship} reduces a description to a {@link gongji.rules.kinship.Kin};
 * {@link gongji.rules.kinship.KinshipRule} says whether the law of a region and day allows it. The words people use
 * are data in the lexicon.
 */
@NullMarked
package gongji.rules.kinship;

import org.jspecify.annotations.NullMarked;
