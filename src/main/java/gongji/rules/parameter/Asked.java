package gongji.rules.parameter;

import gongji.rules.region.RegionCode;

import java.time.LocalDate;

/** What a lookup was asked: a parameter, for whom, and for which day. */
public record Asked(ParameterName name, RegionCode region, LocalDate on) {}
