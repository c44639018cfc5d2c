package gongji.store.hall;

import gongji.message.DoorMemory;
import gongji.message.DoorName;
import gongji.store.crypt.Cell;
import gongji.store.crypt.Keyring;
import gongji.store.database.Database;
import org.jdbi.v3.core.Handle;

import java.util.Optional;

/** What doors remember, such as offsets and sessions. Safe for use by many threads. */
public final class SqlDoorMemory implements DoorMemory {
    private final Database database;
    private final Keyring keyring;

    public SqlDoorMemory(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
    }

    @Override
    public boolean isShared() {
        return database.isShared();
    }

    @Override
    public Optional<String> recall(DoorName door, String name) {
        return database.read(handle -> handle
                .createQuery("select value_sealed from door_memory where door = ? and name = ?")
                .bind(0, door.name())
                .bind(1, name)
                .mapTo(String.class)
                .findOne())
                .map(it -> keyring.open(Cell.MEMORY_VALUE, door.name() + "/" + name, it));
    }

    @Override
    public String recallOrRemember(DoorName door, String name, String value) {
        int unused = database.single(handle -> handle.createUpdate("""
                insert into door_memory (door, name, value_sealed) values (:door, :name, :value)
                on conflict (door, name) do nothing""")
                .bind("door", door.name())
                .bind("name", name)
                .bind("value", keyring.seal(Cell.MEMORY_VALUE, door.name() + "/" + name, value))
                .execute());
        return recall(door, name).orElseThrow();
    }

    @Override
    public void remember(DoorName door, String name, String value) {
        int unused = database.single(handle -> put(handle, door, name, value));
    }

    @Override
    public void note(DoorName door, String name, String value) {
        int unused = database.light(handle -> put(handle, door, name, value));
    }

    private int put(Handle handle, DoorName door, String name, String value) {
        return handle.createUpdate("""
                insert into door_memory (door, name, value_sealed) values (:door, :name, :value)
                on conflict (door, name) do update set value_sealed = :value""")
                .bind("door", door.name())
                .bind("name", name)
                .bind("value", keyring.seal(Cell.MEMORY_VALUE, door.name() + "/" + name, value))
                .execute();
    }
}
