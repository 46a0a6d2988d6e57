package io.github.ioctlabi.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The reference drivers of a header with one interface as a kernel module: a device that is named
 * like the header, and another with {@code -echo} behind its name. {@code e2e/run} writes it by the
 * main method.
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
    /* Two drivers: one leaves its mark on all it may write, one gives back what it got. */
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

    %4$s%5$sstatic struct miscdevice %2$s_device = {
    	.minor = MISC_DYNAMIC_MINOR,
    	.name = "%1$s",
    	.fops = &%2$s_fops,
    };

    static struct miscdevice %2$s_echo_device = {
    	.minor = MISC_DYNAMIC_MINOR,
    	.name = "%1$s-echo",
    	.fops = &%2$s_echo_fops,
    };

    static int __init %2$s_init(void)
    {
    	int ret = misc_register(&%2$s_device);

    	if (ret)
    		return ret;
    	ret = misc_register(&%2$s_echo_device);
    	if (ret)
    		misc_deregister(&%2$s_device);
    	return ret;
    }

    static void __exit %2$s_exit(void)
    {
    	misc_deregister(&%2$s_echo_device);
    	misc_deregister(&%2$s_device);
    }

    module_init(%2$s_init);
    module_exit(%2$s_exit);

    MODULE_DESCRIPTION("All that can be declared");
    MODULE_LICENSE("GPL");
    """
        .formatted(
            stem,
            name,
            name.toUpperCase(Locale.ROOT),
            operations(new Conduct.Marking(), name, name, dispatcher),
            // The functions that judge are in a file of their own here.
            operations(new Conduct.Echo(""), name, name + "_echo", dispatcher));
  }

  /** The functions of a driver, and its file operations. */
  private static String operations(Conduct conduct, String name, String device, String dispatcher) {
    return ReferenceDriver.functions(conduct, dispatcher)
        + """
        static long %2$s_native(struct file *file, unsigned int cmd, unsigned long arg)
        {
        	return %1$s_ioctl(&%4$s_%1$s_ops, file, cmd, arg);
        }

        static long %2$s_compat(struct file *file, unsigned int cmd, unsigned long arg)
        {
        	return %1$s_compat_ioctl(&%4$s_%1$s_ops, file, cmd, arg);
        }

        static const struct file_operations %2$s_fops = {
        	.owner = THIS_MODULE,
        	%3$s_IOCTL_FOPS(%2$s_native, %2$s_compat),
        };

        """
            .formatted(name, device, name.toUpperCase(Locale.ROOT), conduct.prefix());
  }
}
