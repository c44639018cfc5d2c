package gongji.conversation.engine;

import gongji.conversation.question.Question;
import gongji.conversation.question.QuestionId;
import gongji.conversation.question.Slot;
import gongji.message.Effect;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Value;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where a dialog goes with the answers it has. */
public sealed interface Next {

    /**
     * One more question. Progress, buttons for 上一步 and 取消, the short form after a digression and the frame are added by the
     * engine.
     *
     * @param question what reads the answer: the slot's own or a variant with buttons of the moment
     * @param before what is shown above the prompt when the question is reached, but not when it comes back
     * @param prompt the question in words
     */
    record Ask(QuestionId id, Question<?> question, List<Part> before, Phrase prompt) implements Next {

        public Ask {
            before = List.copyOf(before);
        }

        /** {@return the question with its own prompt, the key {@code <dialog>.<question>.ask}} */
        public static Ask of(DialogName dialog, Slot<?> slot) {
            return new Ask(slot.id(), slot.question(), List.of(), prompt(dialog, slot));
        }

        /** {@return this question read by a variant with other buttons} */
        public Ask reading(Question<?> variant) {
            return new Ask(id, variant, before, prompt);
        }

        /** {@return this question with these parts above it} */
        public Ask below(Part... parts) {
            return new Ask(id, question, List.of(parts), prompt);
        }

        /** {@return this question in other words} */
        public Ask saying(Phrase words) {
            return new Ask(id, question, before, words);
        }

        private static Phrase prompt(DialogName dialog, Slot<?> slot) {
            return Phrase.of(dialog.name() + "." + slot.id().name() + ".ask");
        }
    }

    /**
     * An answer that was well formed does not hold, such as a wrong code: it is forgotten and asked again.
     *
     * @param effects committed with this turn, such as a counted failure
     */
    record Again(QuestionId id, Phrase reason, List<Effect> effects) implements Next {

        public Again {
            effects = List.copyOf(effects);
        }
    }

    /**
     * Everything is known: the review card. The engine draws one line an answer, each with a button that corrects it, then the
     * dialog's own lines; pressing the confirm button calls {@link Dialog#confirm} once.
     *
     * @param exactly by question, what an answer came to mean with the later ones, where that says more than its button or word
     */
    record Review(Phrase title, List<Part.Line> more, List<Part> below, List<Source> sources, Phrase confirm,
            Map<QuestionId, Value> exactly) implements Next {

        public Review {
            more = List.copyOf(more);
            below = List.copyOf(below);
            sources = List.copyOf(sources);
            exactly = Map.copyOf(exactly);
        }

        /** A card that shows every answer as it was given. */
        public Review(Phrase title, List<Part.Line> more, List<Part> below, List<Source> sources, Phrase confirm) {
            this(title, more, below, sources, confirm, Map.of());
        }

        /** {@return this card with what an answer means exactly} */
        public Review meaning(Slot<?> slot, Value value) {
            return new Review(title, more, below, sources, confirm, Map.of(slot.id(), value));
        }

        /** {@return a bare card with its own words, the keys {@code <dialog>.review} and {@code <dialog>.confirm}} */
        public static Review of(DialogName dialog) {
            return new Review(Phrase.of(dialog.name() + ".review"), List.of(), List.of(), List.of(),
                    Phrase.of(dialog.name() + ".confirm"));
        }

        /** {@return this card with these lines} */
        public Review showing(List<Part.Line> lines) {
            return new Review(title, lines, below, sources, confirm, exactly);
        }

        /** {@return this card with these parts below, under those it has} */
        public Review below(List<? extends Part> parts) {
            return new Review(title, more, Stream.<Part>concat(below.stream(), parts.stream()).toList(), sources,
                    confirm, exactly);
        }

        /** {@return this card with these parts below, under those it has} */
        public Review below(Part... parts) {
            return below(List.of(parts));
        }

        /** {@return this card with these documents} */
        public Review citing(List<Source> documents) {
            return new Review(title, more, below, documents, confirm, exactly);
        }

        /** {@return this card under another title} */
        public Review titled(Phrase words) {
            return new Review(words, more, below, sources, confirm, exactly);
        }
    }

    /**
     * The end.
     *
     * @param replies what the person reads; after a confirmed review it is kept and shown again when the button is pressed again
     */
    record Done(List<Outgoing> replies, List<Effect> effects, List<Memory> memories) implements Next {

        public Done {
            replies = List.copyOf(replies);
            effects = List.copyOf(effects);
            memories = List.copyOf(memories);
        }

        /** {@return an end that only says something} */
        public static Done saying(Outgoing... replies) {
            return new Done(List.of(replies), List.of(), List.of());
        }
    }

    /** The end without what was wanted: the replies say why, with the source, and what would help. Nothing was changed. */
    record Refused(List<Outgoing> replies) implements Next {

        public Refused {
            replies = List.copyOf(replies);
        }

        /** {@return a refusal in this reply} */
        public static Refused saying(Outgoing... replies) {
            return new Refused(List.of(replies));
        }
    }
}
