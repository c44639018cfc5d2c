package gongji.app;

import gongji.ops.Trouble;
import gongji.store.StoreSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a second service away from one data folder: both would send the same replies. The lock goes with the process, however it
 * ends. On a database server many may serve, so that there is none.
 */
final class Alone implements AutoCloseable {

    private final FileChannel file;

    private Alone(FileChannel file) {
        this.file = file;
    }

    /** Locks the data folder, which is there already. */
    static Optional<Alone> in(StoreSettings settings) {
        if (settings.database().isPresent()) {
            return Optional.empty();
        }
        try {
            FileChannel file = FileChannel.open(settings.data().resolve("serve.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!isMine(file)) {
                file.close();
                throw Trouble.world("已经有一个服务在用数据目录 " + settings.data() + "。先停掉它，或者用 --data 换一个目录。",
                        new IllegalStateException("the data folder is in use"));
            }
            return Optional.of(new Alone(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isMine(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException ownProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
