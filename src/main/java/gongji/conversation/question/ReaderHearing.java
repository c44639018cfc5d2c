package gongji.conversation.question;

import gongji.message.Phrase;
import gongji.message.Value;
import gongji.reading.Found;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Term;
import gongji.reading.value.Numerals;
import gongji.reading.value.Numerals.Numeral;
import gongji.reading.value.Quantity;
import gongji.rules.kinship.Kin;
import gongji.rules.kinship.Sex;
import gongji.rules.kinship.Step;
import gongji.rules.person.Scheme;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hears with the ear of the house. A value counts only when nothing but fillers (the wording files, {@code question.fillers}) stands
 * beside it, so that 「我妈」 is an answer and 「我妈能用吗」 a question. Safe for use by many threads.
 */
public final class ReaderHearing implements Hearing {

    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);
    private static final int LONGEST = 60;
    private static final Pattern DISTRICT = Pattern.compile("[\\p{IsHan}]{0,7}(?:区|县|镇|乡|街道)");

    private final Reader reader;
    private final Function<Value, String> wording;
    private final Map<String, Set<String>> folded = new ConcurrentHashMap<>();

    /**
     * Hears with this reader.
     *
     * @param wording puts a value into words; what it has no words for it shows in tortoise-shell brackets
     */
    public ReaderHearing(Reader reader, Function<Value, String> wording) {
        this.reader = reader;
        this.wording = wording;
    }

    @Override
    public String words(Value value) {
        return wording.apply(value);
    }

    @Override
    public List<String> sayings(String key) {
        String all = words(new Value.Nested(Phrase.of(key)));
        return all.startsWith("〔") ? List.of() : List.of(all.strip().split("\\|"));
    }

    @Override
    public boolean says(String key, String text) {
        Set<String> sayings = folded.computeIfAbsent(key,
                absent -> sayings(absent).stream().map(this::folded).collect(Collectors.toUnmodifiableSet()));
        return !sayings.isEmpty() && text.length() <= LONGEST
                && (sayings.contains(folded(text)) || sayings.contains(reader.read(text, ANY_DAY).letters()));
    }

    @Override
    public String folded(String text) {
        String half = Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
        return half.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public OptionalLong amount(String text) {
        if (text.length() > LONGEST) {
            return OptionalLong.empty();
        }
        Reading reading = reader.read(text, ANY_DAY);
        List<Quantity.Found> amounts = reading.quantities()
                .stream()
                .filter(found -> found.quantity() instanceof Quantity.Amount)
                .toList();
        if (amounts.size() == 1 && onlyFillers(reading, amounts.getFirst().start(), amounts.getFirst().end(), "amount")
                && amounts.getFirst().quantity() instanceof Quantity.Amount amount) {
            return OptionalLong.of(amount.fen());
        }
        return bareNumber(text);
    }

    @Override
    public Optional<YearMonth> month(String text, LocalDate today) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Reading reading = reader.read(text, today);
        return reading.quantities()
                .stream()
                .filter(found -> found.quantity() instanceof Quantity.Month)
                .filter(found -> onlyFillers(reading, found.start(), found.end(), "month"))
                .map(found -> ((Quantity.Month) found.quantity()).month())
                .findFirst()
                .or(() -> writtenMonth(text));
    }

    @Override
    public Optional<Year> year(String text, LocalDate today) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Reading reading = reader.read(text, today);
        Optional<Year> named = reading.quantities()
                .stream()
                .filter(found -> found.quantity() instanceof Quantity.Year)
                .filter(found -> onlyFillers(reading, found.start(), found.end(), "month"))
                .map(found -> Year.of(((Quantity.Year) found.quantity()).year()))
                .findFirst();
        String digits = folded(text);
        return named.isEmpty() && digits.matches("[0-9]{4}") ? Optional.of(Year.parse(digits)) : named;
    }

    @Override
    public List<KinSaid> kin(String text) {
        return whole(text, Term.Kind.KIN, "kin").flatMap(this::kinSaid).toList();
    }

    @Override
    public List<KinSaid> kinWithin(String text) {
        Reading reading = reader.read(text, ANY_DAY);
        return reading.found()
                .stream()
                .filter(found -> found.term().kind() == Term.Kind.KIN)
                .map(found -> said(reading, found))
                .flatMap(this::kinSaid)
                .toList();
    }

    private Stream<KinSaid> kinSaid(Said said) {
        return Kin.findByCode(said.code())
                .stream()
                .flatMap(ReaderHearing::readings)
                .map(kin -> new KinSaid(kin, said.word(), sex(said.word()),
                        kin == Kin.SIBLING ? age(said.word()) : KinSaid.Age.UNSAID));
    }

    /** Which of its two readings a word has is asked. */
    private static Stream<Kin> readings(Kin kin) {
        return kin == Kin.HOME_ELDER ? Stream.of(Kin.MATERNAL_GRANDPARENT, Kin.PARENT_IN_LAW) : Stream.of(kin);
    }

    /** The sex told by the last word of a description: 老婆的爸爸 is a man. */
    private Sex sex(String words) {
        for (int i = 0; i < words.length(); i++) {
            List<Step> steps = reader.lexicon().kin().get(words.substring(i));
            if (steps != null) {
                return steps.getLast().sex();
            }
        }
        return Sex.UNSAID;
    }

    /** 哥 is elder, 妹 younger, and 姐弟 says neither. */
    private KinSaid.Age age(String word) {
        boolean elder = sayings("question.kin.elder").stream().anyMatch(word::contains);
        boolean younger = sayings("question.kin.younger").stream().anyMatch(word::contains);
        return elder == younger ? KinSaid.Age.UNSAID : elder ? KinSaid.Age.ELDER : KinSaid.Age.YOUNGER;
    }

    private static Said said(Reading reading, Found found) {
        return new Said(found.term().code(), reading.text().substring(found.start(), found.end()));
    }

    @Override
    public List<RegionCode> regions(String text) {
        List<RegionCode> named = whole(withoutDistrict(text), Term.Kind.REGION, "region")
                .map(Said::code)
                .filter(RegionCode::isWellFormed)
                .map(RegionCode::of)
                .distinct()
                .toList();
        String digits = text.strip();
        if (named.isEmpty() && RegionCode.isWellFormed(digits) && reader.lexicon().names().containsKey(digits)) {
            return List.of(RegionCode.of(digits));
        }
        if (named.isEmpty()) {
            return reader.lexicon().ambiguous().getOrDefault(digits, List.of()).stream().map(RegionCode::of).toList();
        }
        return named.stream().filter(region -> named.stream().noneMatch(other -> within(other, region))).toList();
    }

    /** What is insured together is the city, so a district said right behind it is let go: 深圳市南山区 is 深圳. */
    private String withoutDistrict(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        Reading reading = reader.read(text, ANY_DAY);
        return reading.found()
                .stream()
                .filter(found -> found.term().kind() == Term.Kind.REGION && isCity(found.term().code()))
                .filter(found -> DISTRICT.matcher(reading.text().substring(found.end())).matches())
                .findFirst()
                .map(found -> reading.text().substring(0, found.end()))
                .orElse(text);
    }

    private static boolean isCity(String code) {
        return RegionCode.isWellFormed(code)
                && (!RegionCode.of(code).isProvince() || RegionCode.of(code).isMunicipal());
    }

    @Override
    public List<Cost> costs(String text) {
        return whole(text, Term.Kind.COST, "cost")
                .flatMap(said -> Cost.findByCode(said.code()).stream())
                .distinct()
                .toList();
    }

    @Override
    public List<Scheme> schemes(String text) {
        return whole(text, Term.Kind.SCHEME, "scheme")
                .flatMap(said -> Scheme.findByCode(said.code()).stream())
                .distinct()
                .toList();
    }

    /** A word of the lexicon as it was said. */
    private record Said(String code, String word) {}

    /** What of one kind a text names, when it holds nothing else but fillers. */
    private Stream<Said> whole(String text, Term.Kind kind, String fillers) {
        if (text.length() > LONGEST) {
            return Stream.empty();
        }
        Reading reading = reader.read(text, ANY_DAY);
        List<Found> found = reading.found().stream().filter(each -> each.term().kind() == kind).toList();
        StringBuilder rest = new StringBuilder(reading.text());
        for (Found each : found) {
            rest.replace(each.start(), each.end(), " ".repeat(each.end() - each.start()));
        }
        return onlyFillers(rest.toString(), fillers)
                ? found.stream().map(each -> said(reading, each))
                : Stream.empty();
    }

    private boolean onlyFillers(Reading reading, int start, int end, String kind) {
        return onlyFillers(reading.text().substring(0, start) + " " + reading.text().substring(end), kind);
    }

    private boolean onlyFillers(String rest, String kind) {
        return folded(withoutFillers(rest, kind)).isEmpty();
    }

    private String withoutFillers(String text, String kind) {
        return sayings("question.fillers." + kind).stream().reduce(text, (left, filler) -> left.replace(filler, " "));
    }

    /** A number without a unit, with or without the words that amounts have around them: 「最多100」. */
    private OptionalLong bareNumber(String text) {
        String plain = reader.read(text, ANY_DAY).text().replace(",", "").strip();
        OptionalLong whole = number(plain);
        return whole.isPresent() ? whole : number(withoutFillers(plain, "amount").strip());
    }

    private static OptionalLong number(String plain) {
        Optional<Numeral> number = Numerals.at(plain, 0).filter(found -> found.end() == plain.length());
        return number.map(found -> OptionalLong.of(found.hundredths())).orElse(OptionalLong.empty());
    }

    private static Optional<YearMonth> writtenMonth(String text) {
        String digits = Normalizer.normalize(text.strip(), Form.NFKC).replaceAll("[-./]", "-");
        if (!digits.matches("[0-9]{4}-?[0-9]{1,2}")) {
            return Optional.empty();
        }
        int month = Integer.parseInt(digits.substring(4).replace("-", ""));
        return month >= 1 && month <= 12
                ? Optional.of(YearMonth.of(Integer.parseInt(digits.substring(0, 4)), month))
                : Optional.empty();
    }

    private static boolean within(RegionCode inner, RegionCode outer) {
        return !inner.equals(outer) && inner.widening().contains(outer);
    }
}
