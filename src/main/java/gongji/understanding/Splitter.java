package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Cuts a message into its questions: clauses that ask, each with the statements before it. */
final class Splitter {
    private static final int SHORTEST = 4;
    private static final String MARKS = ",.?!";
    private final Reader reader;

    Splitter(Reader reader) {
        this.reader = reader;
    }

    /** {@return the questions of a message; one where it asks only once} */
    List<String> questions(Reading reading, LocalDate today) {
        List<String> questions = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        for (String clause : clauses(reading.text())) {
            pending.append(pending.isEmpty() ? "" : ",").append(clause);
            if (asks(clause, today)) {
                questions.add(pending.toString());
                pending.setLength(0);
            }
        }
        if (!questions.isEmpty() && !pending.isEmpty()) {
            questions.set(questions.size() - 1, questions.getLast() + "," + pending);
        }
        return questions;
    }

    private static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        StringBuilder clause = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (MARKS.indexOf(each) >= 0) {
                add(clauses, clause);
            } else {
                clause.append(each);
            }
        }
        add(clauses, clause);
        return clauses;
    }

    private static void add(List<String> clauses, StringBuilder clause) {
        String words = clause.toString().strip();
        if (!words.isEmpty()) {
            clauses.add(words);
        }
        clause.setLength(0);
    }

    private boolean asks(String clause, LocalDate today) {
        if (clause.length() < SHORTEST) {
            return false;
        }
        Reading reading = reader.read(clause, today);
        boolean asks = reading.found().stream().map(Found::term).anyMatch(term -> term.kind() == Term.Kind.ASKING);
        boolean about = reading.found().stream().map(Found::term).anyMatch(term -> switch (term.kind()) {
            case KIN, COST, CHANNEL, SCHEME, ACTION, TOPIC -> true;
            case REGION, ASKING, NEGATION, FOREIGN, PERIOD, AMOUNT, TIME -> false;
        });
        return asks && about;
    }
}
