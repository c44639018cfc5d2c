package gongji.household.account;

/** Which part of an account may pay. */
public enum Funds {
    /** 当年 first, then 历年. */
    ALL,
    /** 历年结余 only, as some regions want it for relatives. */
    CARRIED_ONLY
}
