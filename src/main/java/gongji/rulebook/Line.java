package gongji.rulebook;

import gongji.rules.parameter.Entry;
import gongji.source.Place;

/** A dated line with its place in the file. */
record Line(Place place, Entry entry) {}
