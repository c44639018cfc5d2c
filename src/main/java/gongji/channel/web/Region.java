package gongji.channel.web;

/**
 * A place to choose from.
 *
 * @param code six digits; a province ends in 0000
 * @param pinyin small letters without tones or spaces
 */
public record Region(String code, String name, String pinyin) {}
