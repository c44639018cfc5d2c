/**
 * Are the cases sharp? {@link gongji.rulebook.mutation.Mutation} moves every value and every day that decides by one
 * step and runs the cases; a change that no case notices is a survivor.
 */
@NullMarked
package gongji.rulebook.mutation;

import org.jspecify.annotations.NullMarked;
