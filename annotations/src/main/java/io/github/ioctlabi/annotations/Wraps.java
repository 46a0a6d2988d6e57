package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The command is an old one that a newer one has superseded: the driver has no function for it, and
 * the dispatcher calls that of the newer one.
 *
 * <pre>{@code
 * @Deprecated
 * @IoW(nr = 1) @Wraps("playNote") void play(Pitch pitch) throws IoctlException;
 *
 * @IoW(nr = 2) void playNote(Note note) throws IoctlException;
 * }</pre>
 *
 * <p>The argument is copied and judged by the old struct as ever. Then the new struct is filled
 * from it: members of the same name in C are copied, and what the new struct alone has is zero, so
 * zero has to mean there what the old command did. Of an answer the members of the old struct are
 * copied back. Java's method, the number and the selftest are those of any other command; the
 * header says by which command it is superseded.
 *
 * <p>Both commands take, or give, one struct the same way, without unions, addresses, descriptors
 * and flexible arrays. Whatever the old command accepts the new one does, too. Not for existing
 * headers, nor beside {@link HandsOut}: that of the new command counts for both.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Wraps {
  /** The method of the same interface whose command takes its place. */
  String value();
}
