package gongji.app;

import gongji.store.database.StoreUnusable;

import java.io.UncheckedIOException;
import java.net.BindException;

/** One sentence for an operator about what broke, with what to do about it. */
final class Sentences {

    private Sentences() {}

    static String of(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnusable store) {
                return of(store.reason()) + "(" + store.getMessage() + ")";
            }
            if (cause instanceof BindException) {
                return "端口已经被占用。换一个端口：bin/gongji serve --port 8090";
            }
            if (cause instanceof UncheckedIOException io) {
                return "读写文件失败：" + io.getMessage();
            }
        }
        return "出了故障：" + broken.getClass().getSimpleName() + "。加 --debug 可以看到细节。";
    }

    private static String of(StoreUnusable.Reason reason) {
        return switch (reason) {
            case KEY_MISSING -> "数据目录里有数据库，却没有它的密钥文件。把 gongji.key 放回数据目录，或设置 GONGJI_KEY。";
            case KEY_WRONG -> "密钥不是这个数据库的。换回原来的密钥文件或 GONGJI_KEY。";
            case KEY_UNREADABLE -> "密钥读不懂。检查密钥文件或 GONGJI_KEY 是否完整。";
            case SCHEMA_NEWER -> "数据库是更新的版本建立的。请用更新的程序打开。";
            case UNREACHABLE -> "数据库打不开。检查数据目录能否写入，或 GONGJI_DB 的地址、用户名、密码和库名是否正确。";
            case COPY_UNFINISHED -> "往这个数据库的搬迁没有做完。再运行一次 bin/gongji admin copy。";
            case NOT_EMPTY -> "目标数据库里已经有另一份数据。请换一个空的库。";
            case REKEY_UNFINISHED -> "上次更换密钥没有做完。再运行一次 bin/gongji admin rekey。";
            case BACKUP_UNREADABLE -> "备份文件读不懂。";
        };
    }
}
