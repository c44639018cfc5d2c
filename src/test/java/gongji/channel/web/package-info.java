/** Tests of the web door against a real server on loopback and a real browser. */
@NullMarked
package gongji.channel.web;

import org.jspecify.annotations.NullMarked;
