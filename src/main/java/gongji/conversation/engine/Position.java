package gongji.conversation.engine;

/**
 * Where a run stands after a replay.
 *
 * @param run the run with what was said beforehand taken in, and what is no longer reached left out
 * @param answers those on the way to here
 */
record Position(Run run, Answers answers, Next next) {}
