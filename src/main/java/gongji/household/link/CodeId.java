package gongji.household.link;

/** Names an activation code without being it: its keyed hash. */
public record CodeId(String hash) {}
