/** The rules of conversation as tests: one by one, and generated over every dialog and step. */
@NullMarked
package gongji.conversation.engine;

import org.jspecify.annotations.NullMarked;
