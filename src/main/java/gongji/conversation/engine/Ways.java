package gongji.conversation.engine;

/** The ways a button can lead. */
record Ways(Starting starting, Commands commands, Values values, Meaning meaning) {}
