package gongji.ops.rule;

import gongji.reading.Reading;
import gongji.reading.Term;
import gongji.rulebook.Rulebook;
import gongji.rules.parameter.Asked;
import gongji.rules.parameter.ParameterName;
import gongji.rules.region.RegionCode;
import gongji.wording.Wording;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the rule commands need from outside. */
public interface LawRoom {

    /** {@return the knowledge folder} */
    Path knowledge();

    /** {@return the policies, or what is wrong with their files} */
    Rulebook.Read rulebook();

    /** {@return every sentence, with the names of the regions} */
    Wording wording();

    /** {@return the first word of that kind in a text, such as a relation or a cost} */
    Optional<Heard> find(Term.Kind kind, String text);

    /** {@return the place typed as six digits or a name, a county as its city; empty where there is none} */
    Optional<RegionCode> findRegion(String typed);

    /** {@return the places, name and code, that share the name that was typed; none where it stands for one or nothing} */
    List<String> listRegionsCalled(String typed);

    /** {@return the same room over another knowledge folder} */
    LawRoom over(Path knowledge);

    /** {@return today in Asia/Shanghai} */
    LocalDate today();

    /**
     * Looks for receipts that rest on a parameter.
     *
     * @param data the data folder; empty for the usual one
     * @return nothing where there is no store to look into
     */
    Optional<List<Used>> listUses(ParameterName parameter, Optional<Path> data);

    /**
     * A word that was understood.
     *
     * @param code what it means
     * @param words how it was said
     */
    record Heard(String code, String words) {

        /** {@return the first word of that kind in what was read} */
        public static Optional<Heard> first(Reading reading, Term.Kind kind) {
            return reading.found()
                    .stream()
                    .filter(it -> it.term().kind() == kind)
                    .findFirst()
                    .map(it -> new Heard(it.term().code(), reading.text().substring(it.start(), it.end())));
        }
    }

    /**
     * One use of a parameter by a receipt.
     *
     * @param receipt the number of the receipt
     * @param asked what was looked up then
     * @param value the value as it was, in the form of the files
     */
    record Used(String receipt, Asked asked, String value) {}
}
