package gongji.store.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that nobody but their owner may look into, where the platform has such rights. */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);

    private OwnerOnly() {}

    /** Makes the folder of a file and those around it where they are missing; one that is there stays as it is. */
    public static void folderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder, attributes(folder, FOLDER));
        }
    }

    /** Makes an empty file, which must not be there yet. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, attributes(file, FILE));
    }

    /** Takes the rights of everybody else from a file, if it is there; who does not own it cannot, and it stays as it is. */
    static void restrict(Path file) throws IOException {
        if (!isPosix(file) || !Files.exists(file) || Files.getPosixFilePermissions(file).equals(FILE)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(file, FILE);
        } catch (FileSystemException e) {
            LOG.warn("Others may open {}: its rights cannot be changed", file.getFileName());
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> rights) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
