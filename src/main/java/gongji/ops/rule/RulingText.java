package gongji.ops.rule;

import gongji.knowledge.answer.Explanation;
import gongji.knowledge.answer.Terms;
import gongji.message.Source;
import gongji.wording.Page;
import gongji.wording.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A ruling as lines for people: the verdict, what was computed, the reasons, what helps, cautions, documents. */
final class RulingText {

    private final Wording wording;
    private final Explanation explanation;

    RulingText(Wording wording, Map<String, Source> sources) {
        this.wording = wording;
        this.explanation = new Explanation(sources);
    }

    List<String> lines(Answer answer) {
        Explanation.Explained told = explanation.explainWhole(answer.ruling());
        List<String> lines = new ArrayList<>(List.of(wording.say(Terms.verdict(told.verdict()))));
        answer.more().forEach(it -> lines.add(wording.say(it)));
        told.reasons().forEach(it -> lines.add("- " + wording.say(it)));
        told.help().forEach(it -> lines.add("+ " + wording.say(it)));
        told.cautions().forEach(it -> lines.add("! " + wording.say(it)));
        if (!told.sources().isEmpty()) {
            lines.add(Page.plain(wording).sources(told.sources()));
        }
        return lines;
    }
}
