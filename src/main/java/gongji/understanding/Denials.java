package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reading;
import gongji.reading.Term;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that speak against an order, however like one the message sounds: it tells a story, or means another. */
final class Denials {
    private static final Pattern BACK = Pattern.compile("[撤删踢]|解除|取消|断开|关掉|去掉|拿掉");
    private static final Pattern IN_ORDER = Pattern.compile("[先后]|序|排|优先|轮");
    private static final Pattern PAID = Pattern.compile("代缴|缴费|交的|交费|居民医保");
    /** What is broken of oneself is one's insurance. */
    private static final Pattern BROKEN = Pattern.compile("我(?:自己|自个|本人)?(?:的?医保)?断了");

    /** What is bought over a counter. */
    private static final Set<String> BOUGHT = Set.of("drug", "device", "consumable");
    /** Who asks what comes afterwards binds nobody now. */
    private static final Pattern BOUND = Pattern.compile("绑(?:定|好|完|上)?了?(?:以后|之后|过后)");
    private static final Pattern WANTS = Pattern.compile("[都也](?:想|说|要|会)");

    private static final Set<String> HOW = Set.of("how", "where", "why");

    private Denials() {}

    /** {@return whether it asks how, where or why} */
    static boolean asksHow(Reading reading) {
        return HOW.stream().anyMatch(code -> reading.has(Term.Kind.ASKING, code));
    }

    /** {@return whether one of the words that ask how, where or why is among these letters} */
    static boolean asksHow(Reading reading, String letters) {
        return reading.found()
                .stream()
                .filter(each -> each.term().kind() == Term.Kind.ASKING && HOW.contains(each.term().code()))
                .anyMatch(each -> letters.contains(Orders.surface(reading, each)));
    }

    /** {@return whether the words mean another thing than this operation} */
    static boolean meansAnother(String operation, Reading reading, String letters) {
        return elsewhere(operation, reading) || denied(operation, reading, letters);
    }

    /** Whether the premium is one that nobody can pay here, or what is bought is no premium at all. */
    private static boolean elsewhere(String operation, Reading reading) {
        List<String> costs = reading.codes(Term.Kind.COST);
        return operation.equals("premium")
                && (costs.equals(List.of("employee-premium")) || costs.stream().anyMatch(BOUGHT::contains));
    }

    /** Whether other words say that something else is meant: who takes back does not bind, and five months broken unbind nobody. */
    private static boolean denied(String operation, Reading reading, String letters) {
        boolean back = reading.has(Term.Kind.ACTION, "unbind") || BACK.matcher(letters).find();
        return switch (operation) {
            case "bind" -> back || BOUND.matcher(letters).find();
            case "premium" -> back;
            case "history" -> letters.startsWith("打印");
            case "order" -> !IN_ORDER.matcher(letters).find();
            case "unbind" -> !reading.codes(Term.Kind.PERIOD).isEmpty() || PAID.matcher(letters).find()
                    || BROKEN.matcher(letters).find();
            default -> false;
        };
    }

    /** 「我和我姐都想给我妈绑」 says who wishes it. */
    private static boolean wants(Found found, Reading reading) {
        return WANTS.matcher(reading.text()).region(found.end(), reading.text().length()).lookingAt();
    }

    /** {@return whether somebody is said to want or say something: that tells a story and orders nothing} */
    static boolean tells(Reading reading) {
        boolean reported = reading.text().matches(".*(说|讲|叫|问|让)(能|可以|要)?[帮替给]我.*|.*[让叫]我[帮替给](?!我).*");
        return reported || reading.found()
                .stream()
                .filter(each -> each.term().kind() == Term.Kind.KIN)
                .anyMatch(
                        each -> follows(each, "想说能可要会是有", reading) || wants(each, reading)
                                || each.start() == 0 && follows(each, "把", reading));
    }

    static boolean follows(Found found, String any, Reading reading) {
        return found.end() < reading.text().length() && any.indexOf(reading.text().charAt(found.end())) >= 0;
    }
}
