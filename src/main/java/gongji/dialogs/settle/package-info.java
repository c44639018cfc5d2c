/**
 * Works out who pays what of a bill, with figures told for the purpose. Read {@link gongji.dialogs.settle.SettleDialog}. Nothing is
 * posted and nothing kept.
 */
@NullMarked
package gongji.dialogs.settle;

import org.jspecify.annotations.NullMarked;
