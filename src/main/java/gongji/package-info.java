/**
 * The house. Every package below is a room, named by what it is for:
 *
 * <ul>
 * <li>{@code app}: the roof: wiring by hand, settings, lifecycle; the only one who asks the clock
 * <li>{@code ops}: the workshop: the commands, one class each
 * <li>{@code channel}: the doors (telegram, web, console): translate in, translate out, draw
 * <li>{@code conversation}: the hall: one turn at a time, load, step, commit, deliver; {@code engine} is pure,
 * {@code question} reads answers
 * <li>{@code dialogs}: the parlours: one package for each guided dialog; they never see one another
 * <li>{@code reading}: the ear: normaliser, lexicon, recognisers
 * <li>{@code understanding}: the mind: question, operation, small talk or out of scope, with a confidence
 * <li>{@code knowledge}: the library: entries, index, search, answers, inspections
 * <li>{@code household}: the register: persons, accounts, relations, bindings, ledger
 * <li>{@code rules}: the law room: pure rules over dated parameters
 * <li>{@code rulebook}: the clerk: policy files into parameters
 * <li>{@code store}: the cellar: what is kept, in SQL
 * <li>{@code privacy}: the curtain: redaction and secrets
 * <li>{@code source}: the mailroom: YAML, front matter and CSV, with file and line in every problem
 * <li>{@code wording}: the voice: message key and values into a sentence
 * <li>{@code message}: the language that the rooms share
 * </ul>
 *
 * <p>Who may import whom is a table, held by {@code gongji.house.ImportTableTest}. Begin with {@link gongji.Main}.
 */
@NullMarked
package gongji;

import org.jspecify.annotations.NullMarked;
