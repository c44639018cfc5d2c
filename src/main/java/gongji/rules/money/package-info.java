/** Money as whole 分: {@link gongji.rules.money.Money}. Reading amounts from text is the work of {@code reading}. */
@NullMarked
package gongji.rules.money;

import org.jspecify.annotations.NullMarked;
