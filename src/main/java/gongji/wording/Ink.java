package gongji.wording;

/** How a door writes words: with markup or without. Words never reach a page but through one of these. */
public interface Ink {

    /** Writes plain words; a door with markup escapes them here. */
    String words(String words);

    /** Writes words to stress. */
    String strong(String words);

    /** Writes a link. */
    String link(String words, String url);

    /** Writes without any markup, for a console and for text that others read. */
    Ink PLAIN = new Ink() {

        @Override
        public String words(String words) {
            return words;
        }

        @Override
        public String strong(String words) {
            return words;
        }

        @Override
        public String link(String words, String url) {
            return words.equals(url) ? url : words + " " + url;
        }
    };
}
