package gongji.conversation.engine;

import gongji.conversation.engine.Run.Given;
import gongji.conversation.question.QuestionId;
import gongji.message.Phrase;

import java.util.List;
import java.util.Optional;

/** Carries a stored run over to the version its dialog has in this release. */
final class Carrying {

    private Carrying() {}

    /** {@return whether the running dialog can go on in this release; if not, the person was told} */
    static boolean adopted(House house, Talk talk) {
        Run run = talk.running().orElseThrow();
        Optional<Dialog> dialog = house.find(run.dialog());
        if (dialog.isEmpty()) {
            talk.running(Optional.empty());
            talk.say("engine.gone");
        } else if (dialog.get().version() != run.version()) {
            talk.running(Optional.of(over(dialog.get(), run)));
            talk.say(Phrase.of("engine.renewed").with("what", Prompts.name(dialog.get())));
        }
        return dialog.isPresent();
    }

    private static Run over(Dialog dialog, Run run) {
        Answers old = Answers.NONE;
        for (Given given : run.answers()) {
            old = old.with(new QuestionId(given.question()), given.text());
        }
        Answers carried = dialog.carriedOver(run.version(), old);
        List<Given> answers = carried.questions().stream().map(id -> given(dialog, run, carried, id)).toList();
        return run.renewed(dialog.version(), answers);
    }

    private static Given given(Dialog dialog, Run run, Answers carried, QuestionId id) {
        Optional<Given> before = run.given(id.name());
        boolean sensitive = new Graph(dialog.steps()).find(id.name())
                .map(step -> step.slot().question().sensitive())
                .or(() -> before.map(Given::sensitive))
                .orElse(true);
        return Given.of(id.name(), carried.text(id).orElseThrow(), before.map(Given::updateId).orElse(""), sensitive,
                before.flatMap(Given::at).orElse(run.touchedAt()));
    }
}
