package gongji.knowledge.answer;

import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.knowledge.entry.Paper;
import gongji.message.Source;
import gongji.message.Text;
import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the library gives to dialogs: the papers of a region and the steps in its official channel. Looked up in the city, the
 * province, then the nation. Immutable, safe for use by many threads.
 */
public final class Counsel {

    private static final String ACROSS_PROVINCES = "cross-province-how";

    private final Library library;
    private final List<Paper> papers;
    private final Filling filling;

    public Counsel(Library library, List<Paper> papers, Filling filling) {
        this.library = library;
        this.papers = List.copyOf(papers);
        this.filling = filling;
    }

    /** {@return the paper of that kind that holds in the region on that day} */
    public Optional<Paper> findPaper(Paper.Kind kind, RegionCode region, LocalDate on) {
        return region.widening()
                .stream()
                .flatMap(place -> papers.stream()
                        .filter(it -> it.kind() == kind && it.region().equals(place.digits()) && !it.from().isAfter(on))
                        .max(Comparator.comparing(Paper::from))
                        .stream())
                .findFirst();
    }

    /** {@return the words of a paper with the values of the region and day} */
    public Text words(Paper paper, RegionCode region, LocalDate on) {
        return filling.fill(paper.body(), region, on).text();
    }

    /** {@return how to bind in the official channel of the region} */
    public Optional<Steps> findSteps(RegionCode region, LocalDate on) {
        return region.widening()
                .stream()
                .flatMap(place -> library.find("channel-" + place.digits()).stream())
                .filter(it -> it.scope().holdsOn(on))
                .findFirst()
                .map(Entry::id)
                .or(() -> Optional.of("bind-how"))
                .flatMap(id -> findEntry(id, region, on));
    }

    /** {@return how to share with somebody insured there: another province has its own way, with the wallet} */
    public Optional<Steps> findSteps(RegionCode region, RegionCode theirs, LocalDate on) {
        return theirs.isNation() || region.sharesProvinceWith(theirs)
                ? findSteps(region, on)
                : findEntry(ACROSS_PROVINCES, region, on);
    }

    /** {@return what an entry says for the region on that day; empty where there is no such entry} */
    public Optional<Steps> findEntry(String id, RegionCode region, LocalDate on) {
        return library.find(id).map(it -> new Steps(filling.answer(it.body(), region, on).text(), sources(it)));
    }

    /** {@return the way of the region among the entries of a topic, or the general one where there is none of its own} */
    public Optional<Steps> findLocal(String topic, String general, RegionCode region, LocalDate on) {
        return region.widening()
                .stream()
                .filter(place -> !place.isNation())
                .flatMap(place -> library.entries()
                        .stream()
                        .filter(it -> it.labels().topic().equals(topic) && it.scope().holdsOn(on)
                                && it.scope().regions().contains(place.digits())))
                .map(Entry::id)
                .findFirst()
                .or(() -> Optional.of(general))
                .flatMap(id -> findEntry(id, region, on));
    }

    private List<Source> sources(Entry entry) {
        return entry.origin()
                .sources()
                .stream()
                .flatMap(it -> Optional.ofNullable(library.sources().get(it)).stream())
                .toList();
    }

    /** Steps in an official channel and the documents that tell them. */
    public record Steps(Text words, List<Source> sources) {

        /** Copies the list. */
        public Steps {
            sources = List.copyOf(sources);
        }
    }
}
