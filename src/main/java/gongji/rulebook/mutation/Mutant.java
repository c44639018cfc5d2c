package gongji.rulebook.mutation;

import gongji.rules.parameter.History;

/**
 * A history in which one thing was moved by one step.
 *
 * @param change what was moved, in Chinese
 */
record Mutant(History history, String change) {}
