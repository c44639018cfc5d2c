package gongji.message;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A cited document, as it may be shown.
 *
 * @param id its id in {@code knowledge/sources.yaml}
 * @param number the document number, where one is verified
 * @param date the day it was published
 * @param url its address, only where its host may be shown
 * @param checkedOn the day a person last checked what is cited from it
 */
public record Source(String id, String title, Optional<String> issuer, Optional<String> number,
        Optional<LocalDate> date,
        Optional<String> url, LocalDate checkedOn) {}
