package gongji.channel.web;

import gongji.message.Audience;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Reception;
import io.javalin.http.Context;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** {@code /form/<token>}: shows a one-time form and hands in what is filled in, to the conversation that it was opened for. */
final class FormPages {

    private static final int LONGEST = 64;

    private final Forms forms;
    private final Reception reception;
    private final PageFile page;
    private final InstantSource clock;

    FormPages(Forms forms, Reception reception, PageFile page, InstantSource clock) {
        this.forms = forms;
        this.reception = reception;
        this.page = page;
        this.clock = clock;
    }

    void show(Context context) {
        boolean open = forms.find(context.pathParam("token")).isPresent();
        answer(context, open ? 200 : 410, open ? page.form() : page.formEnd("over"));
    }

    void take(Context context) {
        String text = Optional.ofNullable(context.formParam("number")).orElse("").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            show(context);
            return;
        }
        Optional<Forms.Open> form = forms.find(context.pathParam("token"));
        form.ifPresent(it -> handIn(it, text));
        answer(context, form.isPresent() ? 200 : 410, page.formEnd(form.isPresent() ? "done" : "over"));
    }

    /** Kept first, closed then: a house that cannot keep it just now leaves the form open; its id makes a second one harmless. */
    private void handIn(Forms.Open form, String text) {
        CompletionStage<Void> unused = reception.receive(new Incoming(form.key(), "form." + form.digest(),
                new Body.Filled(form.anchor(), text), Audience.PRIVATE, clock.instant()));
        forms.close(form);
    }

    private static void answer(Context context, int status, String html) {
        context.status(status).contentType("text/html; charset=utf-8").result(html);
    }
}
