/**
 * The corridor between the parlours: what several dialogs need, so that no dialog has to know another one.
 *
 * <p>Read {@link gongji.dialogs.Counter} first: who the chat acts for, the PIN, and what a visitor without a link is told. A
 * dialog is made with the counter, or, where it wants nothing of the register, with the {@link gongji.dialogs.Handbook} alone.
 * {@link gongji.dialogs.Deed} is something done and its receipt, {@link gongji.dialogs.WhoQuestion} asks for one of several
 * people by name or relation, {@link gongji.dialogs.BeneficiaryChoice} for one of those who share the own account. Every dialog
 * has a package of its own beneath this one.
 */
@NullMarked
package gongji.dialogs;

import org.jspecify.annotations.NullMarked;
