package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The command makes something that outlives the call, such as a buffer with a handle: where its
 * answer cannot be told to the caller, the driver takes it back.
 *
 * <pre>{@code
 * @IoWR(nr = 4) @HandsOut Buffer create(Buffer buffer) throws IoctlException;
 * }</pre>
 *
 * <p>The dispatcher's table gets {@code undo_create} beside {@code create}. It is called where the
 * driver's function has succeeded and the answer cannot be copied out, or one of several
 * descriptors cannot be installed. Not for existing headers, nor where nothing can fail any more.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface HandsOut {}
