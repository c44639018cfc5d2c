/**
 * The library's entries as pure data. Read {@link gongji.knowledge.entry.Entry} first, then {@link
 * gongji.knowledge.entry.Library}.
 */
@NullMarked
package gongji.knowledge.entry;

import org.jspecify.annotations.NullMarked;
