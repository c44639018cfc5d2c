package gongji.understanding;

/**
 * An operation that was ordered.
 *
 * @param sure the probability that it was
 */
record Order(String operation, double sure) {}
