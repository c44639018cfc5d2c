package gongji.ops;

import gongji.reading.Found;
import gongji.reading.Lexicon;
import gongji.reading.Reader;
import gongji.reading.Term;
import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The places of the lexicon, as they are typed on a command line: six digits or a name. Immutable.
 *
 * @param codes every code that has a name
 */
public record Regions(Set<String> codes, Reader reader) {

    public Regions {
        codes = Set.copyOf(codes);
    }

    /** {@return the places that this lexicon names} */
    public static Regions of(Lexicon lexicon, Reader reader) {
        return new Regions(lexicon.names().keySet(), reader);
    }

    /**
     * {@return the place that was typed; a county counts as its city; empty where there is no such place}
     *
     * @param today the day on which it is read
     */
    public Optional<RegionCode> find(String typed, LocalDate today) {
        return RegionCode.isWellFormed(typed) ? known(RegionCode.of(typed)) : named(typed, today);
    }

    /** {@return the names of the places that share the name that was typed; none where it stands for one or for nothing} */
    public List<String> listSharing(String typed) {
        Lexicon lexicon = reader.lexicon();
        return lexicon.ambiguous()
                .getOrDefault(typed.strip(), List.of())
                .stream()
                .map(code -> lexicon.names().getOrDefault(code, code) + " " + code)
                .toList();
    }

    private Optional<RegionCode> known(RegionCode code) {
        Stream<RegionCode> wider = code.isMunicipal() ? Stream.of(code, code.city(), code.province())
                : Stream.of(code, code.city());
        return wider.filter(it -> it.isNation() || codes.contains(it.digits())).findFirst();
    }

    private Optional<RegionCode> named(String typed, LocalDate today) {
        return reader.read(typed, today)
                .found()
                .stream()
                .map(Found::term)
                .filter(term -> term.kind() == Term.Kind.REGION)
                .map(term -> RegionCode.of(term.code()))
                .findFirst();
    }

    /** {@return the place that was typed as an option, or wrong use} */
    RegionCode require(String typed, LocalDate today) {
        List<String> sharing = listSharing(typed);
        return find(typed, today).orElseThrow(() -> Trouble.use("--region 写的是「" + typed + "」，"
                + (sharing.isEmpty() ? "没有这个参保地；要写六位行政区划代码或地名，例如 420100 或 武汉"
                        : "有几个地方都这么叫，请写清楚是哪一个：" + String.join("、", sharing))));
    }
}
