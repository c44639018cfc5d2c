/**
 * The kinds of question a dialog can ask; each reads its own input and writes its own answer.
 *
 * <p>Read {@link gongji.conversation.question.Question} first, then {@link gongji.conversation.question.Read}: what was said is
 * understood, not understood (with a reason and a good example), or ambiguous (with buttons). A dialog names a question and its
 * place with a {@link gongji.conversation.question.Slot}.
 *
 * <p>The trap: an answer is stored as its canonical text, for up to a day and across releases. {@link
 * gongji.conversation.question.Question#restore} must go on reading what an older release wrote, and it is also the check of
 * values that were filled in before the question was asked.
 *
 * <pre>
 * Question&lt;T&gt; = read: Input → Read&lt;T&gt;, write: T → text, restore: text → T?, show: T → Value, choices, manners
 * Input       = Typed | Chosen | Contact | Paper
 * Read&lt;T&gt;     = Understood | NotUnderstood | Ambiguous
 * </pre>
 */
@NullMarked
package gongji.conversation.question;

import org.jspecify.annotations.NullMarked;
