/** What others may use of a personal account. */
@NullMarked
package gongji.rules.person;

import org.jspecify.annotations.NullMarked;
