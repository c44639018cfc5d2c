package gongji.app;

import gongji.channel.console.ConsoleDoor;
import gongji.channel.console.Waiting;
import gongji.conversation.engine.Conversation;
import gongji.message.Reception;
import gongji.ops.Chat;
import gongji.ops.Where;
import gongji.wording.Page;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import java.nio.file.Path;
import java.time.InstantSource;

/** The house for one conversation at the console. */
final class ChatHouse implements Chat.House {

    private final Ground ground;
    private final Roof roof;

    ChatHouse(Ground ground, Roof roof) {
        this.ground = ground;
        this.roof = roof;
    }

    @Override
    public Path exports(Where where) {
        return ground.data(where.data()).resolve("exports");
    }

    @Override
    public Chat.Open open(Where where, ConsoleDoor door) {
        OpenHouse house = OpenHouse.open(ground, roof, where, new SimpleMeterRegistry());
        house.hall().open(door);
        house.hall().sweep(door.key());
        return new Open(house, door, ground.clock());
    }

    private record Open(OpenHouse house, ConsoleDoor door, InstantSource clock) implements Chat.Open {

        @Override
        public Reception reception() {
            return house.hall();
        }

        @Override
        public Waiting waiting() {
            Conversation conversation = house.conversation(door.key());
            return new Waiting(conversation.dialog(), conversation.step());
        }

        @Override
        public Page page() {
            return Page.plain(house.knowledge().wording());
        }

        @Override
        public void close() {
            house.close();
        }
    }
}
