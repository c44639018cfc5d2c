package gongji.dialogs.receipt;

import gongji.conversation.question.Hearing;
import gongji.conversation.question.Input;
import gongji.conversation.question.Question;
import gongji.conversation.question.Read;
import gongji.household.record.Receipt;
import gongji.household.record.ReceiptNumber;
import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The number of a receipt, typed in whatever form, or one of the latest by button.
 *
 * @param latest those that are buttons
 */
record ReceiptQuestion(List<Receipt> latest) implements Question<ReceiptNumber> {

    ReceiptQuestion {
        latest = List.copyOf(latest);
    }

    @Override
    public Read<ReceiptNumber> read(Input input, Hearing hearing, LocalDate today) {
        Optional<ReceiptNumber> number = switch (input) {
            case Input.Chosen chosen -> restore(chosen.choice());
            case Input.Typed typed -> ReceiptNumber.read(typed.text());
            case Input.Contact contact -> Optional.empty();
            case Input.Paper paper -> Optional.empty();
        };
        return number.<Read<ReceiptNumber>>map(Read.Understood::new)
                .orElseGet(() -> new Read.NotUnderstood<>(Phrase.of("receipt.number.wrong"),
                        Phrase.of("receipt.number.example")));
    }

    @Override
    public String write(ReceiptNumber value) {
        return value.text();
    }

    @Override
    public Optional<ReceiptNumber> restore(String canonical) {
        return ReceiptNumber.read(canonical);
    }

    @Override
    public Value show(ReceiptNumber value) {
        return new Value.Words(value.text());
    }

    @Override
    public List<Choice> choices() {
        return latest.stream().map(ReceiptQuestion::choice).toList();
    }

    private static Choice choice(Receipt receipt) {
        return Choice.of(receipt.number().text(), Phrase.of("receipt.choice")
                .with("what", Phrase.of(receipt.what() + ".name"))
                .with("number", receipt.number().text()));
    }
}
