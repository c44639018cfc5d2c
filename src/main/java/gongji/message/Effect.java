package gongji.message;

/**
 * A change that a turn wants and the store commits together with the turn. The rooms that own data declare their changes as
 * sealed records beneath this; a change carries everything it needs, so that committing it asks nobody.
 */
public interface Effect {}
