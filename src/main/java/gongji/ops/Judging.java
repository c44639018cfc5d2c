package gongji.ops;

import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.knowledge.entry.Weights;
import gongji.knowledge.search.Search;
import gongji.ops.evaluation.Judge;
import gongji.ops.evaluation.Learned;
import gongji.ops.evaluation.Question;
import gongji.ops.evaluation.Scores;
import gongji.reading.text.Noise;
import gongji.wording.Page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks evaluation questions of a knowledge folder. Used by one thread. */
final class Judging {
    private static final long SEED = 20_261_122;
    private final Knowledge knowledge;
    private final LocalDate day;

    Judging(Knowledge knowledge, LocalDate day) {
        this.knowledge = knowledge;
        this.day = day;
    }

    /** {@return how the questions go as everybody is understood} */
    Scores openly(List<Question> questions, Function<Question, String> words) {
        Judge judge = judge(knowledge.search(), knowledge.book().weights());
        return new Scores(questions.stream().map(question -> judge.judge(question, words.apply(question))).toList());
    }

    /**
     * {@return how the questions go where nothing is known from their own writers}
     *
     * @param all every question that teaches
     * @param weights by file of questions; the usual ones for other files
     */
    Scores blindly(List<Question> questions, List<Question> all, Map<String, Weights> weights,
            Function<Question, String> words) {
        Map<String, Judge> judges = new TreeMap<>();
        return new Scores(questions.stream()
                .map(question -> judges.computeIfAbsent(question.file(), file -> blind(file, all, weights))
                        .judge(question, words.apply(question)))
                .toList());
    }

    private Judge blind(String file, List<Question> all, Map<String, Weights> weights) {
        Search search = knowledge.search();
        Weights own = weights.getOrDefault(file, knowledge.book().weights());
        return judge(search.blind(search.without(Learned.words(all, file)), own), own);
    }

    private Judge judge(Search search, Weights weights) {
        return new Judge(knowledge.mindWith(search, weights), search, knowledge.reader(),
                Page.plain(knowledge.wording()), day);
    }

    /** {@return what spoils each question, the same way in each run} */
    Function<Question, String> noise(List<Question> questions) {
        String common = questions.stream().map(Question::ask).collect(Collectors.joining());
        Noise noise = new Noise(knowledge.book().lexicon().characters(), common, SEED);
        return question -> noise.spoil(question.ask());
    }

    Library library() {
        return knowledge.book().library();
    }

    /** {@return the entry's own phrasings} */
    List<String> phrasings(String entry) {
        return knowledge.book().library().find(entry).map(Entry::phrasings).orElse(List.of());
    }
}
