package gongji.app;

import gongji.app.settings.Settings;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.Menu;
import gongji.conversation.engine.Start;
import gongji.dialogs.Consents;
import gongji.dialogs.Counter;
import gongji.dialogs.Handbook;
import gongji.dialogs.arrears.ArrearsDialog;
import gongji.dialogs.balance.BalanceDialog;
import gongji.dialogs.bind.BindDialog;
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
        Handbook handbook = new Handbook(knowledge.policies(),
                new Explanation(knowledge.book().library().sources()), counsel);
        Counter counter = new Counter(desk, handbook,
                new Authority(settings.authority().name(), settings.authority().binding()),
                new Consents(knowledge.policies(), settings.consent() == Settings.Consent.ALWAYS));
        this.all = List.of(
                new LinkDialog(counter),
                new UnlinkDialog(counter),
                new MyDataDialog(counter),
                new ConsentDialog(counter),
                new BindDialog(counter),
                new PapersDialog(counter),
                new UnbindDialog(counter),
                new BalanceDialog(counter),
                new HistoryDialog(counter),
                new OrderDialog(counter),
                new LimitDialog(counter),
                new QuotaDialog(counter),
                new PremiumDialog(counter),
                new PremiumStatusDialog(counter),
                new PremiumCancelDialog(counter),
                new ReceiptDialog(counter),
                new RemindDialog(counter),
                new RegionDialog(counter::findVisitor),
                new EligibilityDialog(handbook, counter.onRegister()),
                new ArrearsDialog(handbook, counter.onRegister()),
                new SettleDialog(handbook, counter.onRegister()),
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
