package gongji.ops.evaluation;

import gongji.conversation.engine.Understanding.Background;
import gongji.knowledge.search.Hit;
import gongji.knowledge.search.Search;
import gongji.message.Choice;
import gongji.ops.evaluation.Verdict.Result;
import gongji.reading.Reader;
import gongji.understanding.Mind;
import gongji.understanding.Thought;
import gongji.wording.Page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Asks questions and compares what comes back with what was expected. Safe for use by many threads. */
public final class Judge {
    private final Mind mind;
    private final Search search;
    private final Reader reader;
    private final Page page;
    private final LocalDate day;

    /** @param day the day on which everything is asked */
    public Judge(Mind mind, Search search, Reader reader, Page page, LocalDate day) {
        this.mind = mind;
        this.search = search;
        this.reader = reader;
        this.page = page;
        this.day = day;
    }

    /** Asks a question in these words. */
    public Verdict judge(Question question, String words) {
        Optional<String> context = question.after()
                .flatMap(before -> mind.think(before, background(Optional.empty())).context());
        Thought thought = mind.think(words, background(context));
        return new Verdict(question, words, thought, result(question.expected(), thought),
                rank(question, words, thought));
    }

    private Background background(Optional<String> context) {
        return new Background(day, Optional.empty(), context, false, Optional.empty());
    }

    private Result result(Question.Expected expected, Thought thought) {
        if (!expected.parts().isEmpty()) {
            return parts(expected.parts(), thought);
        }
        if (right(expected, thought)) {
            return Result.RIGHT;
        }
        return switch (thought.outcome()) {
            case CLARIFY -> offers(expected, thought) ? Result.OFFERED : Result.ASKED;
            case DECLINE, SMALLTALK -> Result.DECLINED;
            case ANSWER, OPERATION -> Result.WRONG;
        };
    }

    private boolean right(Question.Expected expected, Thought thought) {
        if (expected.outcome().isPresent()) {
            return thought.outcome().code().equals(expected.outcome().get());
        }
        if (expected.operation().isPresent()) {
            return thought.outcome() == Thought.Outcome.OPERATION && thought.operation().equals(expected.operation())
                    && thought.slots().entrySet().containsAll(expected.slots().entrySet());
        }
        boolean found = thought.outcome() == Thought.Outcome.ANSWER || thought.outcome() == Thought.Outcome.DECLINE;
        return found && thought.entry().filter(expected.entries()::contains).isPresent()
                && expected.holds().filter(words -> !page.draw(thought.reply()).contains(words)).isEmpty();
    }

    private static boolean offers(Question.Expected expected, Thought thought) {
        return thought.reply()
                .choices()
                .stream()
                .map(Choice::id)
                .anyMatch(id -> expected.entries().contains(id) || expected.operation().filter(id::equals).isPresent());
    }

    private Result parts(List<Question.Expected> parts, Thought thought) {
        if (thought.parts().size() != parts.size()) {
            boolean one = parts.stream().anyMatch(part -> right(part, thought));
            return one ? Result.OFFERED : thought.outcome() == Thought.Outcome.ANSWER ? Result.WRONG : Result.ASKED;
        }
        boolean wrong = false;
        boolean all = true;
        for (int i = 0; i < parts.size(); i++) {
            Result result = result(parts.get(i), thought.parts().get(i));
            wrong |= result == Result.WRONG;
            all &= result == Result.RIGHT;
        }
        return all ? Result.RIGHT : wrong ? Result.WRONG : Result.OFFERED;
    }

    private int rank(Question question, String words, Thought thought) {
        Question.Expected expected = question.expected();
        if (expected.operation().isPresent()) {
            return thought.operation().equals(expected.operation()) ? 1 : 0;
        }
        if (thought.entry().filter(expected.entries()::contains).isPresent()) {
            return 1;
        }
        if (thought.outcome() == Thought.Outcome.OPERATION || expected.entries().isEmpty()
                || question.after().isPresent()) {
            return 0;
        }
        List<Hit> hits = search.find(reader.read(words, day), Optional.empty()).hits();
        for (int i = 0; i < hits.size(); i++) {
            if (expected.entries().contains(hits.get(i).id())) {
                return i + 1;
            }
        }
        return 0;
    }
}
