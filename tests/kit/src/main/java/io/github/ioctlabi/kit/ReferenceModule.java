package io.github.ioctlabi.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The reference driver of a header with one interface as a kernel module, with a device that is
 * named like the header. {@code e2e/run} writes it by the main method.
 */
final class ReferenceModule {
  private ReferenceModule() {}

  /**
   * Writes the module's source to standard output.
   *
   * @param arguments the path of {@code STEM_ioctl.h}, which the module includes from its own
   *     folder
   */
  public static void main(String[] arguments) throws IOException {
    Path header = Path.of(arguments[0]);
    String stem = header.toFile().getName().replace("_ioctl.h", "");
    System.out.print(of(Files.readString(header), stem));
  }

  private static String of(String dispatcher, String stem) {
    String name = ReferenceDriver.interfaces(dispatcher).getFirst();
    return """
    // SPDX-License-Identifier: GPL-2.0
    /* A driver that agrees to everything and leaves its mark on all it may write. */
    #include <linux/anon_inodes.h>
    #include <linux/fs.h>
    #include <linux/miscdevice.h>
    #include <linux/module.h>

    #include "%1$s_ioctl.h"

    static const struct file_operations %2$s_fops;

    static struct file *new_file(void)
    {
    	return anon_inode_getfile("[%1$s]", &%2$s_fops, NULL, O_RDWR);
    }

    %4$sstatic long %2$s_native(struct file *file, unsigned int cmd, unsigned long arg)
    {
    	return %2$s_ioctl(&%2$s_ops, file, cmd, arg);
    }

    static long %2$s_compat(struct file *file, unsigned int cmd, unsigned long arg)
    {
    	return %2$s_compat_ioctl(&%2$s_ops, file, cmd, arg);
    }

    static const struct file_operations %2$s_fops = {
    	.owner = THIS_MODULE,
    	%3$s_IOCTL_FOPS(%2$s_native, %2$s_compat),
    };

    static struct miscdevice %2$s_device = {
    	.minor = MISC_DYNAMIC_MINOR,
    	.name = "%1$s",
    	.fops = &%2$s_fops,
    };

    module_misc_device(%2$s_device);

    MODULE_DESCRIPTION("All that can be declared");
    MODULE_LICENSE("GPL");
    """
        .formatted(
            stem, name, name.toUpperCase(Locale.ROOT), ReferenceDriver.functions(dispatcher));
  }
}
