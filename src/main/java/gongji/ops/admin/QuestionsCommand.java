package gongji.ops.admin;

import gongji.household.cabinet.Requests.Question;
import gongji.store.Stores;
import picocli.CommandLine.Command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Lists the questions people left for the office. */
@Command(name = "questions", mixinStandardHelpOptions = true, description = "列出还没有回复的留言",
        footer = {"", "例：gongji admin questions"})
final class QuestionsCommand extends OfficeCommand {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(ZoneId.of("Asia/Shanghai"));

    QuestionsCommand(OfficeRoom room) {
        super(room);
    }

    @Override
    int run(Stores stores) {
        List<Question> questions = stores.office().listQuestions(operator());
        if (questions.isEmpty()) {
            say("没有未回复的留言");
        }
        questions.forEach(
                it -> say(it.id().id() + "  " + MINUTE.format(it.at()) + "  " + it.words().replaceAll("\\R", " ")));
        return 0;
    }
}
