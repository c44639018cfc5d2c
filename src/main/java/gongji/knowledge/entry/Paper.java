package gongji.knowledge.entry;

import gongji.message.Text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A 告知书 or 承诺书 as one region wants it read before binding.
 *
 * @param id such as {@code promise-440000}
 * @param region six digits
 * @param version changes with every change of the words
 * @param from the first day it is shown
 * @param sources ids in {@code knowledge/sources.yaml}
 * @param hash of the whole file, 64 hexadecimal digits, so that a receipt tells which words were accepted
 */
public record Paper(String id, String region, Kind kind, String version, LocalDate from, String title,
        List<String> sources,
        Text body, String hash) {

    public Paper {
        sources = List.copyOf(sources);
    }

    /** What sort of paper. */
    public enum Kind {
        /** 告知书. */
        NOTICE,
        /** 承诺书. */
        PROMISE;

        /** {@return the word used in files} */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** {@return the kind of that word, if it is one} */
        public static Optional<Kind> findByCode(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }
}
