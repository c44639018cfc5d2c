package gongji.knowledge.search;

/**
 * An item that was found.
 *
 * @param id its name
 * @param share the probability of this item against the others found
 * @param phrasing the phrasing of the item that is nearest
 */
public record Hit(String id, double share, String phrasing) {}
