package gongji.household;

import gongji.household.binding.Binding;

/** A binding and its other side, as one of its two sides sees them. */
public record Shared(Binding binding, Relative other) {}
