/**
 * The register: people, accounts, relations, bindings, money moved, receipts, consent, and who a chat is.
 *
 * <p>Read {@link gongji.household.Desk} first: it is the one way to a person's data, and what a linked chat sees is a {@link
 * gongji.household.Visitor} with its {@link gongji.household.Family} and {@link gongji.household.Passbook}. Whatever is to be
 * changed is a {@link gongji.household.Change}, an effect of the turn that the store commits with it.
 *
 * <pre>
 * people   Person, Insurance, Relation, Party          account  Account, Entry, Bill, Share, Premium, Posting
 * binding  Binding, BindingState, Terms                link     Link, OpenCode, PinSeal, Attempts
 * record   Receipt, ReceiptNumber, ActionId, AuditLine  cabinet  the ports of the store
 * </pre>
 */
@NullMarked
package gongji.household;

import org.jspecify.annotations.NullMarked;
