package gongji.ops.admin;

import gongji.store.StoreSettings;
import gongji.store.database.StoreUnusable;

/** Why a store cannot be used, in one sentence for the operator. */
public final class StoreWords {
    private StoreWords() {}

    /** {@return the sentence, and what to do about it} */
    public static String of(StoreUnusable e, StoreSettings settings) {
        return switch (e.reason()) {
            case KEY_MISSING -> "数据库在，但找不到它的密钥：请把密钥文件放回 " + settings.keyFile() + "，或设置环境变量 GONGJI_KEY";
            case KEY_WRONG -> "密钥不是这个数据库的：请检查 " + settings.keyFile() + " 或环境变量 GONGJI_KEY";
            case KEY_UNREADABLE -> "密钥读不了：" + settings.keyFile() + " 或 GONGJI_KEY 里不是一份完整的密钥";
            case SCHEMA_NEWER -> "数据库是更新版本的共济助手建的，请用那个版本打开";
            case UNREACHABLE -> "打不开数据库：请检查数据目录 " + settings.data() + " 能否写入，或 GONGJI_DB 的地址、用户名、密码和库名对不对";
            case COPY_UNFINISHED -> "往这个数据库的搬迁没有完成，请再运行一次 gongji admin copy";
            case NOT_EMPTY -> "目标数据库里已经有另一份数据，请换一个空的库";
            case REKEY_UNFINISHED -> "上次更换密钥没有完成，请先运行 gongji admin rekey";
            case BACKUP_UNREADABLE -> "备份文件读不了：不是共济助手的备份，或密钥不对";
        };
    }
}
