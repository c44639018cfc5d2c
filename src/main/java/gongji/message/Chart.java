package gongji.message;

import java.util.List;

/** The data of a drawing. */
public sealed interface Chart {

    /** Bars of money, in 分, in the order given. */
    record Bars(Phrase title, List<Bar> bars) implements Chart {

        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** One bar. */
    record Bar(Value name, long fen) {}

    /** Who shares with whom: names are masked before they come here. */
    record Family(Phrase title, List<Tie> ties) implements Chart {

        public Family {
            ties = List.copyOf(ties);
        }
    }

    /** One arrow from the holder to the beneficiary. */
    record Tie(Value holder, Value beneficiary, Phrase relation) {}
}
