package gongji.talk;

import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Understanding;
import gongji.conversation.engine.Understood;
import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.message.Phrase;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An understanding simple enough to be foreseen: 吗 is a question, 试办 starts the toy, 另办 the other one. */
public final class ToyMind implements Understanding {

    @Override
    public Understood understand(String text, Background background) {
        if (text.contains("吗") || text.contains("怎么")) {
            Phrase answer = Phrase.of("mind.answer").with("context", background.context().orElse("-"));
            return new Understood.Answer(Outgoing.said(answer), Optional.of("about:" + text));
        }
        if (text.startsWith("试办")) {
            Map<String, String> slots = text.contains("妈") ? Map.of("relation", "parent") : Map.of();
            return new Understood.Operate(ToyDialog.NAME, slots);
        }
        if (text.startsWith("另办")) {
            return new Understood.Operate(new DialogName("other-" + text.substring(2)), Map.of());
        }
        if (text.equals("共济") || text.equals("共济这件事")) {
            List<Choice> choices = List.of(Choice.of("what-is-it", Phrase.of("mind.a")),
                    Choice.of("toy", Phrase.of("mind.b")),
                    Choice.of("none", Phrase.of("mind.none")));
            return new Understood.Clarify(Outgoing.said(Phrase.of("mind.which")).offering(choices), Optional.empty());
        }
        if (text.equals("你好")) {
            return new Understood.SmallTalk(Outgoing.said(Phrase.of("mind.hello")));
        }
        return new Understood.Decline(Outgoing.said(Phrase.of("mind.decline")), text.contains("胸口疼"));
    }

    @Override
    public Optional<Understood.One> followed(String choice, Background background) {
        return choice.equals("what-is-it")
                ? Optional.of(new Understood.Answer(Outgoing.said(Phrase.of("mind.answer")), Optional.empty()))
                : Optional.empty();
    }
}
