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
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks evaluation questions of a knowledge folder. Used by one thread. */
final class Judging {
    private static final long SEED = 20_261_122;
    private static final int STRIDE = 997;
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

    /**
     * {@return single questions that an entry answers, each asked after a question of another topic: who asks something new must
     * not be heard as going on}
     */
    List<Question> afterOthers(List<Question> questions) {
        List<Question> single = questions.stream()
                .filter(each -> each.after().isEmpty() && each.expected().parts().isEmpty()
                        && !each.expected().entries().isEmpty()
                        && each.expected().outcome().filter("smalltalk"::equals).isEmpty())
                .toList();
        return IntStream.range(0, single.size())
                .mapToObj(number -> after(single.get(number), another(single, number)))
                .toList();
    }

    private static Question after(Question question, Question before) {
        return new Question(question.writer(), question.split(), question.place(), Optional.of(before.ask()),
                question.ask(), question.expected());
    }

    /** {@return a question of another topic} */
    private Question another(List<Question> single, int number) {
        String topic = topic(single.get(number));
        return IntStream.range(1, single.size())
                .mapToObj(step -> single.get((number + step * STRIDE) % single.size()))
                .filter(each -> !topic(each).equals(topic))
                .findFirst()
                .orElse(single.get(number));
    }

    private String topic(Question question) {
        return question.expected()
                .entries()
                .stream()
                .sorted()
                .findFirst()
                .flatMap(library()::find)
                .map(entry -> entry.labels().topic())
                .orElse("");
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
