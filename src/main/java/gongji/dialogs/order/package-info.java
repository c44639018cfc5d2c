/** {@code order}: in which order several holders pay, where the region lets it be chosen and by whom. */
@NullMarked
package gongji.dialogs.order;

import org.jspecify.annotations.NullMarked;
