package gongji.knowledge.inspection;

import java.util.List;

/** The checks, in the order in which they are made. Immutable. */
public final class Inspectors {
    private static final Inspectors ALL = new Inspectors(List.of(new SourcesKnown(), new Validity(),
            new NearDuplicates(),
            new Findable(false), new Links(), new RegionsCovered(), new AnswerLength(), new BareNumbers(),
            new Variety(),
            new ParametersExplained(), new StandardWords(), new PersonalData(), new CheckedLately()));
    private static final Inspectors QUICK = new Inspectors(
            ALL.inspections.stream().filter(it -> !(it instanceof Findable)).toList());

    private static final Inspectors THOROUGH = new Inspectors(
            ALL.inspections.stream().map(it -> it instanceof Findable ? new Findable(true) : it).toList());

    private final List<Inspection> inspections;

    private Inspectors(List<Inspection> inspections) {
        this.inspections = inspections;
    }

    /** {@return all checks} */
    public static Inspectors all() {
        return ALL;
    }

    /** {@return all checks; every phrasing that does not find its entry is told} */
    public static Inspectors thorough() {
        return THOROUGH;
    }

    /** {@return all but those that only remind and take long} */
    public static Inspectors quick() {
        return QUICK;
    }

    /** Makes the checks. */
    public void look(Stock stock, Report report) {
        inspections.forEach(inspection -> inspection.look(stock, report));
    }
}
