package gongji.conversation.engine;

/**
 * Names one commit, once: the same for every press of the same confirm button, for a retry and for a replay, and another one as
 * soon as an answer changed. 1 to 29 characters of {@code a-z 0-9 .}.
 */
public record ActionId(String id) {

    public ActionId {
        if (!id.matches("[a-z0-9.]{1,29}")) {
            throw new IllegalArgumentException("not an action id: " + id);
        }
    }
}
