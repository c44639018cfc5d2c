/** Replies made of what the library and the law room know, on the policy files of the repository. */
@NullMarked
package gongji.knowledge.answer;

import org.jspecify.annotations.NullMarked;
