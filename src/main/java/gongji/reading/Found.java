package gongji.reading;

/**
 * A domain word in its place.
 *
 * @param end one behind its last character
 */
public record Found(Term term, int start, int end) {}
