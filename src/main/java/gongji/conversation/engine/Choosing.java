package gongji.conversation.engine;

import gongji.message.Choice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Hears the choices that are made with an order. Immutable. */
record Choosing(House house) {

    /** Words that end so are heard only with an amount. */
    private static final String GAP = "…";

    /** 「导出我的数据」 answers a question of its dialog already: {@code <dialog>.<question>.hears.<choice>} lists the words. */
    Understood.One made(Understood.One understood, String text) {
        if (!(understood instanceof Understood.Operate operate)) {
            return understood;
        }
        Map<String, String> slots = new HashMap<>(operate.slots());
        house.find(operate.operation().name())
                .stream()
                .flatMap(dialog -> dialog.steps().stream())
                .forEach(step -> heard(operate, step, text)
                        .ifPresent(choice -> slots.putIfAbsent(step.id().name(), choice)));
        return new Understood.Operate(operate.operation(), slots);
    }

    private Optional<String> heard(Understood.Operate operate, Step step, String text) {
        String hears = operate.operation().name() + "." + step.id().name() + ".hears.";
        boolean amount = operate.slots().containsKey("amount");
        return step.slot()
                .question()
                .choices()
                .stream()
                .map(Choice::id)
                .filter(id -> house.hearing()
                        .sayings(hears + id)
                        .stream()
                        .anyMatch(words -> amount && text.contains(words.replace(GAP, ""))
                                || text.contains(words)))
                .findFirst();
    }
}
