package gongji.conversation.engine;

import gongji.conversation.question.Hearing;

import java.util.Map;
import java.util.Optional;

/** What the engine has at hand. */
record House(Map<String, Dialog> dialogs, Menu menu, Understanding understanding, Links links,
        Hearing hearing) {

    Optional<Dialog> find(String dialog) {
        return Optional.ofNullable(dialogs.get(dialog));
    }

    Dialog get(String dialog) {
        return find(dialog).orElseThrow(() -> new IllegalStateException("no dialog " + dialog));
    }
}
