package gongji.conversation.engine;

import gongji.message.ConversationKey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a dialog may know of the moment besides the answers.
 *
 * @param today the day in Asia/Shanghai
 * @param now when the message arrived
 * @param region the six digits of the region the person told, if any
 * @param person the person on the register this chat acts for; empty when it is linked to nobody
 * @param run names this run of the dialog, the same until it ends, such as for an invitation or a draft: 10 characters
 */
public record Situation(ConversationKey key, LocalDate today, Instant now, Optional<String> region,
        Optional<PersonRef> person, String run) {}
