/** The command. Nobody reads this module: it is started by its jar. */
module io.github.ioctlabi.cli {}
