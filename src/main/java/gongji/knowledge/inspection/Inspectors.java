package gongji.knowledge.inspection;

import java.util.List;

/** All checks, in the order in which they are made. */
public final class Inspectors {
    private static final List<Inspection> ALL = List.of(new SourcesKnown(), new Validity(), new NearDuplicates(),
            new Findable(), new Links(), new RegionsCovered(), new AnswerLength(), new BareNumbers(), new Variety(),
            new ParametersExplained(), new StandardWords(), new PersonalData(), new CheckedLately());

    private Inspectors() {}

    /** Makes all checks. */
    public static void look(Stock stock, Report report) {
        ALL.forEach(inspection -> inspection.look(stock, report));
    }
}
