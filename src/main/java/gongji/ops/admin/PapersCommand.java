package gongji.ops.admin;

import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.message.Phrase;
import gongji.ops.Trouble;
import gongji.store.Stores;
import gongji.store.office.PaperDesk.Waiting;
import gongji.store.office.Purge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists, shows, approves or returns what people handed in. */
@Command(name = "papers", mixinStandardHelpOptions = true, description = "审核绑定材料：列出、取出、通过或退回；记下已送官方、已生效",
        footer = {"", "例：gongji admin papers", "    gongji admin papers show 绑定编号 --to proof.jpg",
                "    gongji admin papers approve 绑定编号", "    gongji admin papers consent 绑定编号  （被共济人在窗口或书面同意了）",
                "    gongji admin papers invite 绑定编号  （给没有对话的家人打印一张同意用的纸条，同意码单独在最后一行）",
                "    gongji admin papers return 绑定编号 --reason \"证件照不清楚\"", "    gongji admin papers all",
                "    gongji admin papers sent 绑定编号", "    gongji admin papers effective 绑定编号"})
final class PapersCommand extends OfficeCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "动作",
            description = "list（默认）、all、show、approve、consent、invite、return、sent 或 effective")
    private String what = "list";
    @Parameters(index = "1", arity = "0..1", paramLabel = "绑定编号", description = "列表里的编号")
    private String id = "";
    @Option(names = "--to", paramLabel = "文件", description = "show：存到这个文件")
    private Optional<Path> to = Optional.empty();
    @Option(names = "--seen", description = "approve：没有上传材料，但在窗口看过原件")
    private boolean seen;
    @Option(names = "--reason", paramLabel = "原因", description = "return：退回的原因，会告诉对方")
    private String reason = "";

    PapersCommand(OfficeRoom room) {
        super(room);
    }

    @Override
    int run(Stores stores) {
        switch (what) {
            case "list" -> list(stores.papers().listWaiting());
            case "all" -> list(stores.papers().listOpen());
            case "sent" -> decide(stores.papers().sent(binding(), operator()));
            case "effective" -> decide(stores.papers().inForce(binding(), operator()));
            case "show" -> show(stores);
            case "approve" -> decide(approve(stores));
            case "consent" -> decide(stores.papers().recordConsent(binding(), approved(), operator()));
            case "invite" -> invite(stores);
            case "return" -> giveBack(stores);
            default -> throw Trouble.use("动作要写 list、all、show、approve、consent、invite、return、sent 或 effective");
        }
        return 0;
    }

    private void list(List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            say("没有待审核的材料");
        }
        waiting.forEach(
                it -> say(it.binding() + "  " + it.since() + "  " + state(it) + "  " + words(it) + "  材料 "
                        + it.papers() + " 份"));
    }

    private String words(Waiting it) {
        return room().wording().say(Phrase.of("kin." + it.kin().code()));
    }

    /** What was seen at the counter leaves no file; then the operator has to say so. */
    private boolean approve(Stores stores) {
        boolean nothing = stores.papers()
                .listWaiting()
                .stream()
                .anyMatch(it -> it.binding().equals(binding()) && it.state() == BindingState.AWAITING_PAPERS
                        && it.papers() == 0);
        if (nothing && !seen) {
            throw Trouble.use("这个绑定还没有交材料；在窗口看过原件的，加 --seen");
        }
        return stores.papers().approve(binding(), approved(), operator());
    }

    private static String state(Waiting it) {
        return switch (it.state()) {
            case AWAITING_PAPERS -> "待材料";
            case AWAITING_CONSENT -> "待对方同意";
            case AWAITING_OFFICE -> "待经办";
            case REGISTERED -> "已登记";
            case SENT -> "已送官方";
            case IN_FORCE -> "已生效";
            case RETURNED -> "退回";
            case ENDED -> "已解除";
        };
    }

    private void show(Stores stores) {
        Path file = to.orElseThrow(() -> Trouble.use("show 要写 --to 文件"));
        List<byte[]> papers = stores.papers().listPapers(binding(), operator());
        if (papers.isEmpty()) {
            throw Trouble.use("这个绑定没有材料，或已经删除");
        }
        for (int i = 0; i < papers.size(); i++) {
            Path each = i == 0 ? file : numbered(file, i + 1);
            try {
                Files.write(each, papers.get(i), StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw Trouble.world("写不了文件 " + each, e);
            }
            say("已存到 " + each + "，看完请删除");
        }
    }

    /** {@return proof-2.jpg for proof.jpg} */
    private static Path numbered(Path file, int number) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return file.resolveSibling(stem + "-" + number + (dot > 0 ? name.substring(dot) : ""));
    }

    private void invite(Stores stores) {
        Instant until = operator().at().plus(Purge.Retention.USUAL.invitation());
        String code = stores.papers()
                .giveSlip(binding(), until, operator())
                .orElseThrow(() -> Trouble.use("没有这个绑定，或它不在等对方同意"));
        say("家人想把职工医保个人账户共济给您用，要您本人同意才会生效。不同意也不需要理由。");
        say("答复的办法：拿这张纸条到经办窗口；或者在任何人的共济助手对话里发送 /consent，输入下面的同意码。");
        say("出钱的一方不能代您答复。7 天内有效，只能用一次。");
        say(code);
    }

    private void giveBack(Stores stores) {
        if (reason.isBlank()) {
            throw Trouble.use("return 要写 --reason 原因");
        }
        decide(stores.papers().giveBack(binding(), reason.strip(), operator()));
    }

    private void decide(boolean done) {
        if (!done) {
            throw Trouble.use("没有这个绑定，或它等的不是这一步（等对方同意的用 consent，等审核的用 approve，登记好的用 sent、effective）");
        }
        say("已处理，对方会在对话里收到");
    }

    private BindingState approved() {
        return room().authority().counts() ? BindingState.IN_FORCE : BindingState.REGISTERED;
    }

    private BindingId binding() {
        if (!BindingId.isWellFormed(id)) {
            throw Trouble.use("要写绑定编号，见 gongji admin papers");
        }
        return new BindingId(id);
    }
}
