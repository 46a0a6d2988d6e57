package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The version of an {@link Extensible} struct that appended the component. Components without it
 * make up version 0. Versions never fall along the record, and none is skipped:
 *
 * <pre>{@code
 * @Extensible(mode = Extension.SIZE_FIELD)
 * @IoctlStruct
 * record Settings(@U32 int rate, @Since(1) @U32 int burst, @Since(1) @U32 int window) {
 *   public Settings(int rate) {
 *     this(rate, 0, 0);
 *   }
 * }
 * }</pre>
 *
 * <p>A caller of an earlier version leaves the component out, and the kernel takes it for zero. So
 * it accepts zero, and zero means what the version before did. Each earlier version keeps its
 * constructor in the record: its components in their order, as public as the record is; the newer
 * ones become what is zero in C.
 *
 * <p>The size of each version is in the header, {@code SENSOR_SETTINGS_SIZE_VER0} and so on: the
 * offset behind its last component, padding of {@link PadAfter} included, which belongs to the
 * version of its component. It never moves. Where an aligned component would leave a hole in front
 * of it, a {@link Reserved} component of the same version fills that.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Since {
  /** The version, 1 or more. */
  int value();
}
