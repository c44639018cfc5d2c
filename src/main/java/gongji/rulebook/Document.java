package gongji.rulebook;

import gongji.rules.parameter.SourceId;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document that values cite.
 *
 * @param number its official number, where it has one that is known
 * @param published the day it appeared, where known
 * @param url its address, only where it may be shown
 * @param kind law, official, media, aggregator, article or standard
 * @param checked when somebody last looked at it
 */
public record Document(SourceId id, String title, Optional<String> issuer, Optional<String> number,
        Optional<LocalDate> published, Optional<String> url, String kind, LocalDate checked) {}
