/** What may be agreed about the use of an account in a region: {@link gongji.rules.terms.TermsRule}. */
@NullMarked
package gongji.rules.terms;

import org.jspecify.annotations.NullMarked;
