/**
 * The files in knowledge/policy and knowledge/sources.yaml, read into rules with every problem listed.
 * {@link gongji.rulebook.Rulebook} is the way in; {@link gongji.rulebook.Catalogue} knows which parameters exist.
 */
@NullMarked
package gongji.rulebook;

import org.jspecify.annotations.NullMarked;
