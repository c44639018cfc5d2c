package gongji.rules.parameter;

import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All dated parameters of all regions. Immutable, safe to share between threads.
 *
 * <p>Only values of high or medium confidence decide. On the days of a value of less confidence its region says nothing
 * that counts, and the wider region is asked; the value itself can be had from {@link #mentions}.
 */
public final class Policies {

    private final Map<ParameterName, Map<RegionCode, History>> histories;

    private Policies(Map<ParameterName, Map<RegionCode, History>> histories) {
        this.histories = histories;
    }

    /** {@return the policies made of these histories; of two for one region and name the later is kept} */
    public static Policies of(Collection<History> histories) {
        Map<ParameterName, Map<RegionCode, History>> byName = new TreeMap<>();
        for (History history : histories) {
            byName.computeIfAbsent(history.name(), name -> new TreeMap<>()).put(history.region(), history);
        }
        return new Policies(byName);
    }

    /** {@return these policies with one history put in or replaced; the others are shared} */
    public Policies with(History history) {
        Map<ParameterName, Map<RegionCode, History>> changed = new TreeMap<>(histories);
        Map<RegionCode, History> regions = new TreeMap<>(histories.getOrDefault(history.name(), Map.of()));
        regions.put(history.region(), history);
        changed.put(history.name(), regions);
        return new Policies(changed);
    }

    /** Looks in the region, its city, its province, then the nation. */
    public Lookup lookup(ParameterName name, RegionCode region, LocalDate on) {
        return search(new Asked(name, region, on), region.widening(), on);
    }

    /** Looks up one of the parameters that the rules know by name. */
    public Lookup lookup(Parameter parameter, RegionCode region, LocalDate on) {
        return lookup(parameter.id(), region, on);
    }

    /** {@return what is said with too little confidence to decide, the nearest region first} */
    public List<Lookup.InForce> mentions(ParameterName name, RegionCode region, LocalDate on) {
        List<Lookup.InForce> found = new ArrayList<>();
        for (RegionCode place : region.widening()) {
            findHistory(name, place).flatMap(it -> mention(it, new Asked(name, region, on))).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** {@return the first value after the day asked about of which the test is true, on the first day it certainly holds} */
    public Optional<Lookup.InForce> findLater(Asked asked, Predicate<Lookup.InForce> wanted) {
        return asked.region()
                .widening()
                .stream()
                .flatMap(it -> findHistory(asked.name(), it).stream())
                .flatMap(it -> it.entries().stream())
                .map(Entry::latest)
                .filter(asked.on()::isBefore)
                .sorted()
                .map(day -> lookup(asked.name(), asked.region(), day))
                .flatMap(it -> it instanceof Lookup.InForce found && wanted.test(found) ? Stream.of(found)
                        : Stream.empty())
                .findFirst();
    }

    /** {@return every region that has a file, the nation among them} */
    public SortedSet<RegionCode> regions() {
        SortedSet<RegionCode> regions = new TreeSet<>();
        histories.values().forEach(it -> regions.addAll(it.keySet()));
        return regions;
    }

    /** {@return the names of all parameters that some file sets} */
    public SortedSet<ParameterName> parameters() {
        return new TreeSet<>(histories.keySet());
    }

    /** {@return what one region's own file says about a parameter} */
    public Optional<History> findHistory(ParameterName name, RegionCode region) {
        return Optional.ofNullable(histories.getOrDefault(name, Map.of()).get(region));
    }

    /** {@return what a parameter is about, for people: the description of the widest region without its notes on codes and years} */
    public String describe(ParameterName name) {
        return histories.getOrDefault(name, Map.of())
                .values()
                .stream()
                .findFirst()
                .map(it -> it.description().replaceFirst("(：[a-z].*|（[^）]*）)$", ""))
                .orElse(name.name());
    }

    /** {@return all histories, by name and then by region} */
    public List<History> listHistories() {
        return histories.values().stream().flatMap(it -> it.values().stream()).toList();
    }

    private Lookup search(Asked asked, List<RegionCode> places, LocalDate on) {
        if (places.isEmpty()) {
            return nowhere(asked);
        }
        List<RegionCode> wider = places.subList(1, places.size());
        Optional<History> own = findHistory(asked.name(), places.getFirst());
        Optional<Entry> entry = own.flatMap(it -> it.findOn(on));
        if (own.isPresent() && entry.filter(Entry::counts).isPresent()) {
            return read(asked, own.get(), wider, on);
        }
        Lookup above = search(asked, wider, on);
        if (entry.isPresent()) {
            return isSilent(above) ? unknown(asked, places.getFirst(), entry.get()) : above;
        }
        return own.flatMap(it -> it.findNext(on))
                .filter(Entry::counts)
                .map(next -> beforeItsStart(asked, places, next, above))
                .orElse(above);
    }

    private Lookup read(Asked asked, History history, List<RegionCode> wider, LocalDate on) {
        Entry entry = history.findOn(on).orElseThrow();
        RegionCode region = history.region();
        Level level = Level.of(region);
        if (on.isBefore(entry.latest())) {
            return inBetween(asked, history, entry, wider);
        }
        return switch (entry.setting()) {
            case Entry.Known it -> entry.inForce(asked, it.value(), history);
            case Entry.Nothing it -> new Lookup.NotInForce(asked, region, level,
                    history.findNext(on).map(Entry::earliest), Optional.of(entry.source()));
            case Entry.Unknown it -> unknown(asked, region, entry);
        };
    }

    private Lookup inBetween(Asked asked, History history, Entry entry, List<RegionCode> wider) {
        LocalDate eve = entry.earliest().minusDays(1);
        Optional<Entry> previous = history.findOn(eve);
        Optional<Value> before = previous.isPresent()
                ? previous.flatMap(Entry::known)
                : valueOf(search(asked, wider, eve));
        return new Lookup.NotKnown(asked, history.region(), Level.of(history.region()),
                Optional.of(new Value.Between(entry.earliest(), entry.latest())), before, entry.known(),
                Optional.of(entry.source()), Optional.of(entry.confidence()));
    }

    /**
     * The region's own first day is still to come. Where the wider region does not know from which day the same change
     * held, the region's own day settles it: it had not changed yet.
     */
    private Lookup beforeItsStart(Asked asked, List<RegionCode> places, Entry next, Lookup above) {
        if (!(above instanceof Lookup.NotKnown it)) {
            return above;
        }
        if (it.between().isPresent() && it.after().equals(next.known())) {
            return search(asked, places.subList(1, places.size()), it.between().get().earliest().minusDays(1));
        }
        RegionCode region = places.getFirst();
        return !isSilent(above) ? above
                : new Lookup.NotInForce(asked, region, Level.of(region), Optional.of(next.earliest()),
                        Optional.of(next.source()));
    }

    private static Optional<Value> valueOf(Lookup found) {
        return found instanceof Lookup.InForce it ? Optional.of(it.value()) : Optional.empty();
    }

    /** {@return whether no file at all says anything} */
    private static boolean isSilent(Lookup found) {
        return found instanceof Lookup.NotKnown it && it.source().isEmpty();
    }

    private static Lookup unknown(Asked asked, RegionCode region, Entry entry) {
        return new Lookup.NotKnown(asked, region, Level.of(region), Optional.empty(), Optional.empty(),
                Optional.empty(),
                Optional.of(entry.source()), Optional.of(entry.confidence()));
    }

    private static Lookup nowhere(Asked asked) {
        return new Lookup.NotKnown(asked, RegionCode.NATION, Level.NATION, Optional.empty(), Optional.empty(),
                Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private static Optional<Lookup.InForce> mention(History history, Asked asked) {
        return history.findMentionOn(asked.on())
                .flatMap(it -> it.known().map(value -> it.inForce(asked, value, history)));
    }
}
