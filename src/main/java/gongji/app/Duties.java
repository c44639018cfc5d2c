package gongji.app;

/** What only one of several processes may do. */
interface Duties {

    /** A process that is alone has every duty. */
    Duties ALONE = new Duties() {
        @Override
        public boolean has(String duty) {
            return true;
        }

        @Override
        public boolean isFirst(String duty, String occasion) {
            return true;
        }
    };

    /** {@return whether this process has a duty now; to be asked again before every piece of it} */
    boolean has(String duty);

    /** {@return whether this process is the first to ask for that occasion} */
    boolean isFirst(String duty, String occasion);
}
