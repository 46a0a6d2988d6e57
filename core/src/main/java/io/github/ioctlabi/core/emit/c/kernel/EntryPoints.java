package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.emit.c.kernel.command.CommandFunction;
import io.github.ioctlabi.core.emit.c.kernel.plan.Plan;
import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import io.github.ioctlabi.core.emit.c.kernel.text.Failure;
import io.github.ioctlabi.core.emit.c.kernel.text.Lines;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import java.util.List;

/** The functions that a driver hands its calls to. */
final class EntryPoints {
  private final DispatcherNames names;
  private final InterfaceDeclaration owner;
  private final String ops;
  private final String call;

  EntryPoints(DispatcherNames names, InterfaceDeclaration owner) {
    this.names = names;
    this.owner = owner;
    ops = names.struct(owner, "ops");
    call = names.struct(owner, "call");
  }

  /** What every command's function gets. */
  String call(boolean network, boolean numbers) {
    return """
    %s {
    	const %s *ops;
    	%s;
    	unsigned int cmd;
    	void __user *user;
    %s};
    """
        .formatted(
            call,
            ops,
            network ? "struct net_device *dev" : "struct file *file",
            numbers ? "\tunsigned long arg;\n" : "");
  }

  /** For a file. */
  String file(boolean numbers) {
    return """
    /**
     * %1$s() - Does a command, for &file_operations.unlocked_ioctl.
     * @ops: what the driver does
     * @file: the open device
     * @cmd: the command's number
     * @arg: the command's argument
     *
     * Return: what ioctl(2) returns, or a negative error.
     */
    """
            .formatted(names.of(owner, "ioctl"))
        + function("ioctl", "(void __user *)arg", numbers)
        + "\n#ifdef CONFIG_COMPAT\n"
        + """
        /**
         * %1$s() - Does a command of a 32-bit caller, for
         * &file_operations.compat_ioctl.
         * @ops: what the driver does
         * @file: the open device
         * @cmd: the command's number
         * @arg: the command's argument
         *
         * Return: what ioctl(2) returns, or a negative error.
         */
        """
            .formatted(names.of(owner, "compat_ioctl"))
        + function("compat_ioctl", "compat_ptr(arg)", numbers)
        + "#endif /* CONFIG_COMPAT */\n";
  }

  private String function(String suffix, String user, boolean numbers) {
    Body body = new Body("long");
    body.line(
        "const %s *command = %s(cmd);"
            .formatted(names.struct(owner, "command"), names.of(owner, "find")));
    body.line(call + " call = {");
    body.indent().line(".ops = ops,").line(".file = file,").line(".cmd = cmd,");
    body.line(".user = " + user + ",");
    if (numbers) {
      body.line(".arg = arg,");
    }
    body.outdent().line("};").line("");
    body.line("return command ? command->run(&call) : -ENOTTY;");
    return body.function(
        "static __maybe_unused long "
            + "%s(const %s *ops, struct file *file, unsigned int cmd, unsigned long arg)"
                .formatted(names.of(owner, suffix), ops));
  }

  /** For a network device; of two commands with the same number the first one counts. */
  String network(List<Plan> plans) {
    StringBuilder entries = new StringBuilder();
    for (Plan plan : plans) {
      entries.append(
          Lines.of(
              1,
              "[%s - SIOCDEVPRIVATE] = %s,"
                  .formatted(plan.command().cName(), CommandFunction.name(names, owner, plan))));
    }
    Body body = new Body("int");
    body.line("unsigned int index = (unsigned int)cmd - SIOCDEVPRIVATE;");
    body.line(call + " call = {");
    body.indent().line(".ops = ops,").line(".dev = dev,").line(".cmd = cmd,");
    body.line(".user = data,").outdent().line("};").line("");
    String table = names.of(owner, "commands");
    String length = "ARRAY_SIZE(" + table + ")";
    Failure.RETURN.when(body, "index >= " + length, "-EOPNOTSUPP");
    body.line("index = array_index_nospec(index, " + length + ");");
    body.line("return %1$s[index] ? %1$s[index](&call) : -EOPNOTSUPP;".formatted(table));
    return "static long (* const %s[])(const %s *call) = {\n%s};\n\n"
            .formatted(table, call, entries)
        + """
        /**
         * %1$s() - Does a command, for &net_device_ops.ndo_siocdevprivate.
         * @ops: what the driver does
         * @dev: the device
         * @ifr: not looked at
         * @data: where the command's argument is
         * @cmd: the command's number
         *
         * Return: what ioctl(2) returns, or a negative error.
         */
        """
            .formatted(names.of(owner, "siocdevprivate"))
        + body.function(
            "static __maybe_unused int "
                + ("%s(const %s *ops, struct net_device *dev, struct ifreq"
                        + " __always_unused *ifr, void __user *data, int cmd)")
                    .formatted(names.of(owner, "siocdevprivate"), ops));
  }
}
