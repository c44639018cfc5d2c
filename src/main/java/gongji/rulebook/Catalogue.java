package gongji.rulebook;

import gongji.rules.kinship.Kin;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.ParameterName;
import gongji.rules.parameter.Unit;
import gongji.rules.scope.Cost;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which parameters a policy file may set, in what unit and with what words. */
public final class Catalogue {

    private static final Set<String> SCOPE_WORDS = Set.of("allowed", "forbidden", "unlisted", "local");

    private Catalogue() {}

    /**
     * What may stand in a file under one name.
     *
     * @param words the code words a mode or list may hold; empty where any may
     * @param many whether it is a list
     */
    public record Shape(Unit unit, Set<String> words, boolean many) {
        /** Copies the words. */
        public Shape {
            words = Set.copyOf(words);
        }
    }

    /** {@return the shape of that parameter, if the rules know it} */
    public static Optional<Shape> find(ParameterName name) {
        if (Cost.findByParameter(name).isPresent()) {
            return Optional.of(new Shape(Unit.MODE, SCOPE_WORDS, false));
        }
        if (Arrays.stream(Cost.values()).anyMatch(it -> it.only().equals(name))) {
            return Optional.of(new Shape(Unit.TEXT, Set.of(), false));
        }
        return Parameter.findByName(name).map(Catalogue::shape);
    }

    /** {@return the names that the rules know} */
    public static Set<ParameterName> names() {
        Stream<ParameterName> costs = Arrays.stream(Cost.values()).flatMap(it -> Stream.of(it.parameter(), it.only()));
        return Stream.concat(costs, Arrays.stream(Parameter.values()).map(Parameter::id)).collect(Collectors.toSet());
    }

    private static Shape shape(Parameter parameter) {
        return switch (parameter) {
            case RELATIVES_KINDS -> new Shape(parameter.unit(), kinds(), true);
            case CROSS_PROVINCE_COSTS -> new Shape(parameter.unit(), costs(), true);
            case HOLDER_SCHEMES -> new Shape(parameter.unit(), parameter.words(), true);
            case PROOF_DOCUMENTS -> new Shape(parameter.unit(), Set.of(), true);
            default -> new Shape(parameter.unit(), parameter.words(), false);
        };
    }

    private static Set<String> kinds() {
        return Arrays.stream(Kin.values()).map(Kin::code).collect(Collectors.toSet());
    }

    private static Set<String> costs() {
        return Arrays.stream(Cost.values()).map(Cost::code).collect(Collectors.toSet());
    }
}
