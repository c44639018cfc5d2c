package gongji.dialogs.settle;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Step;
import gongji.conversation.question.AmountQuestion;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.CostQuestion;
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.Slot;
import gongji.dialogs.Handbook;
import gongji.dialogs.OnRegister;
import gongji.household.account.Account;
import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;

import java.util.List;
import java.util.stream.IntStream;

/** Amount, kind of cost, place, the own account and up to three holders', then the split by the rules. */
public final class SettleDialog implements Dialog {

    static final DialogName NAME = new DialogName("settle");
    static final Slot<Long> AMOUNT = Slot.of("amount", AmountQuestion.positive());
    static final Slot<Cost> COST = Slot.of("cost",
            new CostQuestion(List.of(Cost.OUTPATIENT, Cost.INPATIENT, Cost.DRUG, Cost.DENTAL, Cost.MATERNITY)));
    static final Slot<RegionCode> REGION = Slot.of("region", RegionQuestion.open());
    static final Slot<Long> OWN = Slot.of("own", balance());
    static final Slot<String> HOLDERS = Slot.of("holders", new ChoiceQuestion(IntStream.of(1, 2, 3, 0)
            .mapToObj(many -> Choice.of("n" + many,
                    Phrase.of("settle.holders.option").with("many", new Value.Count(many))))
            .toList()));
    static final List<Slot<Long>> BALANCES = List.of(Slot.of("first", balance()), Slot.of("second", balance()),
            Slot.of("third", balance()));

    private final Reckoning reckoning;
    private final OnRegister register;

    /** Reckons by these policies, and offers the figures on the register. */
    public SettleDialog(Handbook handbook, OnRegister register) {
        this.reckoning = new Reckoning(handbook);
        this.register = register;
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.of(AMOUNT).to(COST), Step.of(COST).to(REGION), Step.of(REGION).to(OWN),
                Step.of(OWN).to(HOLDERS), Step.of(HOLDERS).to(BALANCES.get(0)),
                Step.of(BALANCES.get(0)).to(BALANCES.get(1)).after(REGION),
                Step.of(BALANCES.get(1)).to(BALANCES.get(2)).after(REGION), Step.of(BALANCES.get(2)).after(REGION));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        if (!answers.has(AMOUNT)) {
            return Next.Ask.of(NAME, AMOUNT);
        }
        if (!answers.has(COST)) {
            return Next.Ask.of(NAME, COST);
        }
        if (!answers.has(REGION)) {
            return register.askPlace(NAME, REGION, situation);
        }
        if (reckoning.isForbidden(answers, situation.today())) {
            return Next.Done.saying(reckoning.reckon(answers, 0, situation.today()));
        }
        return answers.has(OWN) ? afterOwn(answers, situation)
                : Next.Ask.of(NAME, OWN).reading(register.offering(balance(), Account::free, situation));
    }

    private Next afterOwn(Answers answers, Situation situation) {
        if (!answers.has(HOLDERS)) {
            return Next.Ask.of(NAME, HOLDERS);
        }
        int many = answers.get(HOLDERS).charAt(1) - '0';
        for (int i = 0; i < many; i++) {
            if (!answers.has(BALANCES.get(i))) {
                Phrase prompt = reckoning.balancePrompt(answers.get(REGION), situation.today())
                        .with("number", new Value.Count(i + 1));
                return Next.Ask.of(NAME, BALANCES.get(i))
                        .reading(reckoning.offer(register, balance(), answers, situation))
                        .saying(prompt);
            }
        }
        return Next.Done.saying(reckoning.reckon(answers, many, situation.today()));
    }

    private static AmountQuestion balance() {
        return new AmountQuestion(0, 1_000_000_000L).offering(Choice.of("0", Phrase.of("settle.nothing")));
    }
}
