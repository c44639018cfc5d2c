package gongji.ops.evaluation;

import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.knowledge.index.Item;
import gongji.source.Place;
import gongji.source.Problems;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the evaluation questions against the library: each entry is asked for, and no question repeats a phrasing. */
public final class Coverage {
    private Coverage() {}

    /** Reports what is wrong; without any questions nothing is. */
    public static void check(List<Question> questions, Library library, Map<String, Place> places, Problems problems) {
        if (questions.isEmpty()) {
            return;
        }
        Set<String> asked = new HashSet<>();
        questions.stream()
                .map(Question::expected)
                .flatMap(expected -> Stream.concat(Stream.of(expected), expected.parts().stream()))
                .forEach(expected -> asked.addAll(expected.entries()));
        library.entries()
                .stream()
                .map(Entry::id)
                .filter(id -> !asked.contains(id))
                .forEach(id -> problems.warn(places.getOrDefault(id, Place.of(id)),
                        "没有评测问题问到这一条，在 knowledge/questions 里补一个"));
        Map<String, String> phrasings = new HashMap<>();
        library.entries()
                .forEach(entry -> entry.phrasings().forEach(phrasing -> phrasings.put(letters(phrasing), entry.id())));
        for (Question question : questions) {
            String repeated = phrasings.get(letters(question.ask()));
            if (repeated != null && question.expected().inScope() && question.after().isEmpty()) {
                problems.add(place(question), "「" + question.ask() + "」和「" + repeated + "」的问法一字不差，评测问题不能照抄");
            }
            question.expected()
                    .entries()
                    .stream()
                    .filter(id -> library.find(id).isEmpty() && Item.smallTalk(id).isEmpty())
                    .forEach(id -> problems.add(place(question), "没有「" + id + "」这一条"));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[\\p{P}\\p{Z}\\s]", "");
    }

    private static Place place(Question question) {
        int colon = question.place().lastIndexOf(':');
        return new Place(question.place().substring(0, colon), Integer.parseInt(question.place().substring(colon + 1)),
                "");
    }
}
