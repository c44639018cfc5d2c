package gongji.rules.kinship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Descriptions are reduced by composition. */
final class KinshipTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"wife father, parent-in-law", "husband mother, parent-in-law", "brother child, nephew-niece",
            "father mother, grandparent", "mother mother, maternal-grandparent",
            "daughter daughter, maternal-grandchild",
            "son child, grandchild", "father brother, aunt-uncle", "father brother wife, aunt-uncle",
            "mother sister daughter, cousin", "brother wife, sibling-in-law", "wife sister husband, sibling-in-law",
            "son wife, child-in-law", "child spouse parent, other-relative", "father son, sibling",
            "mother daughter, sibling", "brother mother, parent", "sister brother, sibling", "son mother, spouse",
            "husband wife, self", "husband child, step-child", "mother husband, step-parent", "son sister, child",
            "father father father, other-relative", "father father son, aunt-uncle", "son wife child, grandchild",
            "brother wife child, nephew-niece", "daughter son mother, child", "daughter son father, child-in-law",
            "father wife mother, maternal-grandparent", "partner mother, none", "step-parent, step-parent",
            "step-parent mother, other-relative", "godparent, godparent", "stranger, none", "self, self",
            "self father, parent", "father mother husband child brother, aunt-uncle"})
    void reducesAChainToOneRelation(String chain, String kin) {
        assertEquals(kin, Kinship.compose(steps(chain)).code());
    }

    @Test
    void anyChainGivesSomeRelationAndNeverFails() {
        long seed = 20261122;
        Random random = new Random(seed);
        List<Step> all = List.of(Step.values());
        for (int i = 0; i < 20_000; i++) {
            List<Step> chain = new ArrayList<>();
            int length = 1 + random.nextInt(6);
            for (int j = 0; j < length; j++) {
                chain.add(all.get(random.nextInt(all.size())));
            }

            Kin kin = Kinship.compose(chain);

            assertEquals(kin, Kinship.compose(chain), () -> "seed " + seed + ": " + chain);
        }
    }

    @Test
    void marriageNeverMakesANearRelativeOfSomebodyElsesFamily() {
        for (Step blood : List.of(Step.FATHER, Step.MOTHER, Step.BROTHER, Step.SISTER)) {
            Kin kin = Kinship.compose(List.of(Step.SPOUSE, blood));

            assertNotEquals(Kin.Family.NEAR, kin.family(), blood.code());
        }
    }

    private static List<Step> steps(String chain) {
        return Arrays.stream(chain.split(" ")).map(it -> Step.findByCode(it).orElseThrow()).toList();
    }
}
