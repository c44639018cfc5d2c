package gongji.knowledge.answer;

import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** For which regions a document says something, as far as the policy files know. */
final class Origins {

    private Origins() {}

    /** {@return the regions of every document that a policy file cites} */
    static Map<String, Set<RegionCode>> of(Policies policies) {
        Map<String, Set<RegionCode>> places = new HashMap<>();
        policies.listHistories()
                .forEach(history -> history.entries()
                        .forEach(it -> places.computeIfAbsent(it.source().id(), id -> new HashSet<>())
                                .add(history.region())));
        return Map.copyOf(places);
    }
}
