package gongji.privacy;

/** A stretch of text that is personal, and what stands in its place. */
record Span(int start, int end, String tag) {
    static final String ID = "[id]";
    static final String PHONE = "[phone]";
    static final String CARD = "[card]";
    static final String DOCUMENT = "[document]";
    static final String EMAIL = "[email]";
    static final String NAME = "[name]";
    static final String TOKEN = "[token]";
}
