package gongji.knowledge.entry;

import gongji.message.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One answer of the library.
 *
 * @param id never reused, independent of the wording
 * @param asks further phrasings of the question, in people's own words
 * @param scope where and when it holds
 * @param origin what it rests on
 * @param related ids of entries to read next
 * @param action the operation that does what is explained
 * @param verdict the rule that gives the verdict, where the answer is one
 * @param body the answer; placeholders stand in double braces
 */
public record Entry(String id, String question, List<String> asks, Labels labels, Scope scope, Origin origin,
        List<String> related, Optional<String> action, Optional<Judged> verdict, Text body) {

    public Entry {
        asks = List.copyOf(asks);
        related = List.copyOf(related);
    }

    /** What sort of answer it is. */
    public enum Kind {
        /** The rules core gives the verdict. */
        RULE,
        EXPLAIN,
        /** The way to do something in one region or through one channel. */
        CHANNEL,
        /** A neighbouring subject: says where to ask. */
        NOT_OURS;

        /** {@return the word used in files} */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Where an entry belongs.
     *
     * @param varies what differs by region, in words for editors; empty where nothing does
     */
    public record Labels(String topic, Kind kind, String varies) {}

    /**
     * Where and when an entry holds.
     *
     * @param regions codes of regions; 000000 is the nation
     * @param until the last day, where there is one
     */
    public record Scope(List<String> regions, LocalDate from, Optional<LocalDate> until) {

        public Scope {
            regions = List.copyOf(regions);
        }

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
        }

        public boolean isNational() {
            return regions.isEmpty() || regions.contains("000000");
        }
    }

    /**
     * What an entry rests on.
     *
     * @param confidence {@code high}, {@code medium}, {@code low} or {@code unverified}
     * @param sources ids in {@code knowledge/sources.yaml}
     * @param literals numbers that are written in the answer because no policy parameter holds them
     */
    public record Origin(String confidence, LocalDate checkedOn, List<String> sources, List<Literal> literals) {

        public Origin {
            sources = List.copyOf(sources);
            literals = List.copyOf(literals);
        }
    }

    /** A number or date and the source that says it. */
    public record Literal(String text, String source) {}

    /**
     * The rule that decides.
     *
     * @param rule {@code kin}, {@code scope}, {@code cross-province} …
     * @param subject the kin or cost it is asked about; empty where the question names it or the rule needs none
     */
    public record Judged(String rule, Optional<String> subject) {}

    /** {@return the standard question and all further phrasings} */
    public List<String> phrasings() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(question), asks.stream()).toList();
    }
}
