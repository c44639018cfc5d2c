package gongji.household.people;

/** What a person can be reminded of. Words live under {@code reminder.<code>}. */
public enum Reminder {
    PREMIUM_SEASON, GAP, SPENDING
}
