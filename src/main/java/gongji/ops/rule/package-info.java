/**
 * The commands that ask the law room: {@code rule kin}, {@code bind}, {@code scope}, {@code settle}, {@code premium},
 * {@code arrears} and {@code affected}. {@link gongji.ops.rule.RuleCommand} gathers them; what they need from outside is
 * the port {@link gongji.ops.rule.LawRoom}.
 */
@NullMarked
package gongji.ops.rule;

import org.jspecify.annotations.NullMarked;
