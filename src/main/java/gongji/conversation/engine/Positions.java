package gongji.conversation.engine;

import java.util.Optional;

/**
 * Finds where runs stand. What the dialogs read does not change within a turn, so a run that was replayed just now is not replayed
 * again. Used by one thread for one step.
 */
final class Positions {

    private final House house;
    private final Talk talk;
    private Optional<Replayed> last = Optional.empty();

    Positions(House house, Talk talk) {
        this.house = house;
        this.talk = talk;
    }

    /** {@return where a run of these answers stands} */
    Position of(Run run) {
        Situation situation = talk.situation(run);
        return last.filter(it -> it.isOf(run, situation))
                .orElseGet(() -> replayed(run, situation))
                .position();
    }

    private Replayed replayed(Run run, Situation situation) {
        Position position = new Replay(house.get(run.dialog()), run, situation, house.hearing()).position();
        Replayed replayed = new Replayed(run, situation, position);
        last = Optional.of(replayed);
        return replayed;
    }

    private record Replayed(Run run, Situation situation, Position position) {

        boolean isOf(Run other, Situation where) {
            return situation.equals(where) && (run.equals(other) || position.run().equals(other));
        }
    }
}
