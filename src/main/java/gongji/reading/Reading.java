package gongji.reading;

import gongji.reading.text.Lifted;
import gongji.reading.value.Quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text as it was read.
 *
 * @param text cleaned and mended, with single spaces and sentence marks; places of what was found count in it
 * @param letters the same without spaces and marks
 * @param plain letters with synonyms and function words unified, greetings and particles dropped
 * @param found domain words in order of place; those of one kind do not overlap
 */
public record Reading(String text, String letters, String plain, List<Found> found, List<Quantity.Found> quantities,
        List<Lifted> lifted) {

    public Reading {
        found = List.copyOf(found);
        quantities = List.copyOf(quantities);
        lifted = List.copyOf(lifted);
    }

    /** {@return the codes of one kind in order, each once} */
    public List<String> codes(Term.Kind kind) {
        return found.stream().map(Found::term).filter(term -> term.kind() == kind).map(Term::code).distinct().toList();
    }

    public boolean has(Term.Kind kind, String code) {
        return found.stream().anyMatch(each -> each.term().kind() == kind && each.term().code().equals(code));
    }

    public Optional<String> first(Term.Kind kind) {
        return found.stream().map(Found::term).filter(term -> term.kind() == kind).map(Term::code).findFirst();
    }

    /** {@return the quantities of one type in order} */
    public <T extends Quantity> Stream<T> quantities(Class<T> type) {
        return quantities.stream().map(Quantity.Found::quantity).filter(type::isInstance).map(type::cast);
    }
}
