package gongji.privacy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Recall and precision on ten thousand invented messages; the seed is printed and may be given as {@code corpus.seed}. */
class RedactionCorpusTest {
    private static final int MESSAGES = 10_000;
    private static final double LEAST_RECALL = 0.995;
    private static final double LEAST_PRECISION = 0.98;

    @Test
    void findsNearlyAllAndLittleElse() {
        long seed = Long.getLong("corpus.seed", 20_261_122L);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Score score = new Score(new ArrayList<>(), new ArrayList<>());
        int redacted = 0;
        int personal = 0;
        for (int i = 0; i < MESSAGES; i++) {
            PersonalCorpus.Message message = PersonalCorpus.message(random);
            String rest = Redaction.of(message.text());
            redacted += rest.equals(message.text()) ? 0 : 1;
            personal += message.secret().isPresent() ? 1 : 0;
            message.secret().filter(rest::contains).ifPresent(secret -> score.missed().add(message.text()));
            if (message.secret().isEmpty() && !rest.equals(message.text())) {
                score.wrong().add(message.text() + " -> " + rest);
            }
        }
        double recall = 1 - (double) score.missed().size() / personal;
        double precision = 1 - (double) score.wrong().size() / redacted;
        String figures = "seed %d: recall %.4f of %d, precision %.4f of %d%nmissed %s%nwrong %s".formatted(seed, recall,
                personal, precision, redacted, first(score.missed()), first(score.wrong()));

        System.out.println(figures);
        assertTrue(recall >= LEAST_RECALL && precision >= LEAST_PRECISION, figures);
    }

    private static List<String> first(List<String> all) {
        return all.subList(0, Math.min(12, all.size()));
    }

    private record Score(List<String> missed, List<String> wrong) {}
}
