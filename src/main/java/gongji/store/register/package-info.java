/**
 * The tables behind the ports of the household. Each class keeps one group of tables and answers one port; {@link
 * gongji.store.register.Changes} writes what a turn or an operator wants, each with its line in the audit.
 */
@NullMarked
package gongji.store.register;

import org.jspecify.annotations.NullMarked;
