package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a message into its questions: clauses that ask, each with the statements before it. */
final class Splitter {
    private static final int SHORTEST = 3;
    private static final int WHOLE = 5;
    private static final int LONGEST_ITEM = 8;
    private static final Set<Term.Kind> LISTED = Set.of(Term.Kind.KIN, Term.Kind.COST);
    private static final Set<Term> ONLY = Set.of(new Term(Term.Kind.ASKING, "whether"));
    private static final Pattern SO_MANY = Pattern.compile("[那这]么多");
    /** Several people who did something are no question. */
    private static final Pattern SOME = Pattern.compile("[^吗呢能]*几[个口位]?人[^吗呢能]*了[^吗呢能]*");
    private static final String WHAT_OF = "呢";
    /** The other half of a choice is no question of its own. */
    private static final String OR = "还是";
    private static final Pattern AND = Pattern.compile("(?:和|跟|与|及|以及|还有|加上|、)(?:我的?|咱)?");
    private static final Pattern ALL = Pattern
            .compile("(?:是不是|是否)?都?(?:也|一起|一块儿?)?(?:能|可以|可不可以|行|算)[^,.]*(?:吗|么|不|嘛)?\\??");
    /** That they all are at home changes nothing of what may be. */
    private static final Pattern AT_HOME = Pattern.compile("都?(?:在|住)(?:在)?(?:老家|乡下|农村|村里|家里|家)");
    private static final Pattern HOME = Pattern.compile("(?:在|住)[^,]*$");
    private static final Pattern HALF = Pattern.compile("都?(?:呢|怎么样|咋样)\\??");
    private static final Pattern NUMBER = Pattern.compile("(?:^|(?<=[,.?!: ]))[1-9] ?[,.:)](?![0-9])");
    private static final Pattern LIST = Pattern.compile("^[^,.?!:]{0,8}问[^,.?!:]{0,8}:,");
    private static final String MARKS = ",.?!";
    private static final Pattern JOINTS = Pattern.compile("(?<=.)(?:还有就是|另外|顺便|再问一句|再问下|再问|以及|还想问|再一个|再就是|其次|第二)");
    private final Reader reader;

    Splitter(Reader reader) {
        this.reader = reader;
    }

    /** {@return the questions of a message; one where it asks only once} */
    List<String> questions(Reading reading, LocalDate today) {
        List<String> clauses = clauses(reading.text());
        List<String> listed = listed(clauses, today);
        if (!listed.isEmpty()) {
            return listed;
        }
        if (clauses.size() == 1 && !together(reading).isEmpty()) {
            return together(reading);
        }
        if (clauses.size() == 2 && ALL.matcher(clauses.getLast()).matches()) {
            List<String> told = row(reader.read(clauses.getFirst(), today), Term.Kind.KIN, AT_HOME);
            if (!told.isEmpty()) {
                return told.stream()
                        .map(each -> HOME.matcher(each).replaceFirst("") + clauses.getLast().replaceFirst("^都", ""))
                        .toList();
            }
        }
        List<String> questions = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        for (String clause : clauses) {
            if (pending.isEmpty() && !questions.isEmpty() && onlyAsks(clause, today)) {
                questions.set(questions.size() - 1, questions.getLast() + "," + clause);
                continue;
            }
            pending.append(pending.isEmpty() ? "" : ",").append(clause);
            if (asks(clause, !questions.isEmpty(), today) && !clause.startsWith(OR)) {
                questions.add(pending.toString());
                pending.setLength(0);
            }
        }
        if (!questions.isEmpty() && !pending.isEmpty()) {
            questions.set(questions.size() - 1, questions.getLast() + "," + pending);
        }
        return questions;
    }

    /** Several things and one question for all of them: meters, masks, vitamins, may all be paid? Each is asked for by itself. */
    private List<String> listed(List<String> clauses, LocalDate today) {
        if (clauses.size() < 2 || !clauses.getLast().contains("都")) {
            return List.of();
        }
        Reading asked = reader.read(clauses.getLast().replace("都", ""), today);
        List<String> questions = new ArrayList<>();
        for (String clause : clauses.subList(0, clauses.size() - 1)) {
            Reading item = reader.read(clause, today);
            List<Found> things = item.found().stream().filter(each -> LISTED.contains(each.term().kind())).toList();
            if (things.size() != 1 || clause.length() > LONGEST_ITEM || !item.codes(Term.Kind.ASKING).isEmpty()
                    || asked.codes(things.getFirst().term().kind()).size() != 1) {
                return List.of();
            }
            Found thing = things.getFirst();
            questions.add(FollowUps.put(asked, item, List.of(thing)));
        }
        questions.add(asked.text());
        return questions;
    }

    /** Whether a clause says nothing but that it asks: 可不可以, 行不行. */
    private boolean onlyAsks(String clause, LocalDate today) {
        Reading reading = reader.read(clause, today);
        int asked = reading.found()
                .stream()
                .filter(each -> ONLY.contains(each.term()))
                .mapToInt(each -> each.end() - each.start())
                .sum();
        return asked > 0 && asked >= reading.text().length();
    }

    /** Several people in a row and one question for all of them: may my parents and my father-in-law? Each is asked for alone. */
    private static List<String> together(Reading reading) {
        return row(reading, Term.Kind.KIN, ALL);
    }

    /** {@return half a question for each of several relatives or places in a row: 那我爸和我哥呢} */
    static List<String> halves(Reading reading) {
        List<String> people = row(reading, Term.Kind.KIN, HALF);
        return people.isEmpty() ? row(reading, Term.Kind.REGION, HALF) : people;
    }

    private static List<String> row(Reading reading, Term.Kind kind, Pattern behind) {
        String text = reading.text();
        List<Found> people = reading.found()
                .stream()
                .filter(each -> each.term().kind() == kind)
                .sorted(Comparator.comparingInt(Found::start))
                .toList();
        for (int i = 1; i < people.size(); i++) {
            int end = people.get(i - 1).end();
            int start = people.get(i).start();
            if (start < end || !AND.matcher(text.substring(end, start)).matches()) {
                return List.of();
            }
        }
        if (people.stream().map(each -> each.term().code()).distinct().count() < 2) {
            return List.of();
        }
        String tail = text.substring(people.getLast().end());
        String head = text.substring(0, people.getFirst().start());
        return !behind.matcher(tail).matches() ? List.of()
                : people.stream()
                        .map(each -> head + text.substring(each.start(), each.end()) + tail.replaceFirst("都", ""))
                        .toList();
    }

    private static List<String> clauses(String spoken) {
        String text = JOINTS.matcher(unnumbered(spoken)).replaceAll(",");
        List<String> clauses = new ArrayList<>();
        StringBuilder clause = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (MARKS.indexOf(each) >= 0 || each == ' ' && between(text, i)) {
                add(clauses, clause);
            } else {
                clause.append(each);
            }
        }
        add(clauses, clause);
        return clauses;
    }

    /** Takes the numbers of a list away, where there are several, and what only says that there is a list. */
    private static String unnumbered(String spoken) {
        return NUMBER.matcher(spoken).results().count() < 2 ? spoken
                : LIST.matcher(NUMBER.matcher(spoken).replaceAll(",")).replaceFirst("");
    }

    /** Whether a space stands between words that are not Latin. */
    private static boolean between(String text, int space) {
        return space > 0 && space + 1 < text.length() && text.charAt(space - 1) > 0x7F && text.charAt(space + 1) > 0x7F;
    }

    private static void add(List<String> clauses, StringBuilder clause) {
        String words = clause.toString().strip();
        if (!words.isEmpty()) {
            clauses.add(words);
        }
        clause.setLength(0);
    }

    /** @param further whether a question stands before: it may leave out what it is about */
    private boolean asks(String clause, boolean further, LocalDate today) {
        boolean whatOf = further && clause.endsWith(WHAT_OF) && clause.length() > 1;
        if (whatOf) {
            return !reader.read(clause, today).found().isEmpty();
        }
        if (clause.length() < SHORTEST || SOME.matcher(clause).matches()) {
            return false;
        }
        Reading reading = reader.read(SO_MANY.matcher(clause).replaceAll(""), today);
        boolean asks = reading.found().stream().map(Found::term).anyMatch(term -> term.kind() == Term.Kind.ASKING);
        boolean about = reading.found().stream().map(Found::term).anyMatch(term -> switch (term.kind()) {
            case KIN, COST, CHANNEL, SCHEME, ACTION, TOPIC -> true;
            case REGION, ASKING, NEGATION, FOREIGN, PERIOD, AMOUNT, TIME -> false;
        });
        return asks && (about || further || clause.length() >= WHOLE);
    }
}
