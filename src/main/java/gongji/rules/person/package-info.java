/** What rules know of people: {@link gongji.rules.person.Insured} and the {@link gongji.rules.person.Purse}. */
@NullMarked
package gongji.rules.person;

import org.jspecify.annotations.NullMarked;
