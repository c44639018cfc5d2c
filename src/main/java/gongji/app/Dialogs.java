package gongji.app;

import gongji.app.settings.Settings;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.Menu;
import gongji.conversation.engine.Start;
import gongji.dialogs.Consents;
import gongji.dialogs.Counter;
import gongji.dialogs.arrears.ArrearsDialog;
import gongji.dialogs.balance.BalanceDialog;
import gongji.dialogs.bind.BindDialog;
import gongji.dialogs.bind.Office;
import gongji.dialogs.consent.ConsentDialog;
import gongji.dialogs.eligibility.EligibilityDialog;
import gongji.dialogs.history.HistoryDialog;
import gongji.dialogs.human.Helpdesk;
import gongji.dialogs.human.HumanDialog;
import gongji.dialogs.limit.LimitDialog;
import gongji.dialogs.link.LinkDialog;
import gongji.dialogs.mydata.MyDataDialog;
import gongji.dialogs.order.OrderDialog;
import gongji.dialogs.papers.PapersDialog;
import gongji.dialogs.premium.PremiumDialog;
import gongji.dialogs.premiumcancel.PremiumCancelDialog;
import gongji.dialogs.premiumstatus.PremiumStatusDialog;
import gongji.dialogs.quota.QuotaDialog;
import gongji.dialogs.receipt.ReceiptDialog;
import gongji.dialogs.region.RegionDialog;
import gongji.dialogs.remind.RemindDialog;
import gongji.dialogs.settle.SettleDialog;
import gongji.dialogs.unbind.UnbindDialog;
import gongji.dialogs.unlink.UnlinkDialog;
import gongji.household.Desk;
import gongji.household.record.Authority;
import gongji.knowledge.answer.Counsel;
import gongji.knowledge.answer.Explanation;
import gongji.knowledge.answer.Filling;
import gongji.knowledge.load.PaperLoader;
import gongji.message.Choice;
import gongji.ops.Knowledge;
import gongji.ops.Trouble;
import gongji.rules.parameter.Policies;
import gongji.source.Problems;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All dialogs, made by hand. */
final class Dialogs {

    private static final List<String> FOR_STRANGERS = List.of("bind", "balance", "eligibility", "settle", "premium",
            "arrears", "link");
    private static final List<String> FOR_LINKED = List.of("bind", "balance", "history", "premium", "eligibility",
            "settle", "arrears", "my-data");

    private final List<Dialog> all;

    Dialogs(Knowledge knowledge, Desk desk, Settings settings, Path folder) {
        Problems problems = new Problems();
        Counsel counsel = new Counsel(knowledge.book().library(), PaperLoader.load(folder, problems),
                new Filling(knowledge.policies()));
        if (problems.hasErrors()) {
            throw Trouble.problems(problems.list());
        }
        Authority authority = new Authority(settings.authority().name(), settings.authority().binding());
        Counter counter = new Counter(desk, counsel, authority);
        Explanation explanation = new Explanation(knowledge.book().library().sources());
        Policies policies = knowledge.policies();
        Consents consents = new Consents(policies, settings.consent() == Settings.Consent.ALWAYS);
        Office office = new Office(policies, explanation, counter, consents);
        this.all = List.of(
                new LinkDialog(desk, counter),
                new UnlinkDialog(desk, counter),
                new MyDataDialog(counter),
                new ConsentDialog(desk, counter),
                new BindDialog(office),
                new PapersDialog(counter, consents),
                new UnbindDialog(counter),
                new BalanceDialog(counter, policies),
                new HistoryDialog(counter),
                new OrderDialog(counter, policies, explanation),
                new LimitDialog(counter, policies, explanation),
                new QuotaDialog(counter, policies, explanation),
                new PremiumDialog(counter, policies, explanation),
                new PremiumStatusDialog(counter),
                new PremiumCancelDialog(counter),
                new ReceiptDialog(counter, policies),
                new RemindDialog(counter),
                new RegionDialog(),
                new EligibilityDialog(policies, explanation),
                new ArrearsDialog(policies, explanation),
                new SettleDialog(policies, explanation),
                new HumanDialog(counter, new Helpdesk(settings.officeHours(), AreaCodes.read(folder))));
    }

    List<Dialog> list() {
        return all;
    }

    /** {@return the buttons of welcome and help: the operations people come for most} */
    Menu menu() {
        return new Menu(buttons(FOR_STRANGERS), buttons(FOR_LINKED));
    }

    private List<Choice> buttons(List<String> names) {
        return names.stream().flatMap(this::button).toList();
    }

    private Stream<Choice> button(String name) {
        return all.stream().filter(dialog -> dialog.name().name().equals(name)).map(dialog -> Start.of(name).button());
    }
}
