package gongji.conversation.engine;

import gongji.conversation.engine.Run.Given;
import gongji.conversation.question.QuestionId;

import java.util.List;
import java.util.Optional;

/** Carries a stored run over to the version its dialog has in this release. */
final class Carrying {

    private Carrying() {}

    static Run over(Dialog dialog, Run run) {
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
