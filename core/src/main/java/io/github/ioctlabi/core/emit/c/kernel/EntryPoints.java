package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.contract.data.DriverFault;
import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import io.github.ioctlabi.core.emit.c.kernel.text.Lines;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.names.EntryPoint;
import java.util.List;
import java.util.stream.Collectors;

/** The functions that a driver hands its calls to. */
final class EntryPoints {
  private static final String FILE =
      "long %s(const %s *ops, struct file *file, unsigned int cmd, unsigned long arg)";

  private static final String NETWORK =
      "int %s(const %s *ops, struct net_device *dev, struct ifreq *ifr, void __user *data, int"
          + " cmd)";

  private final DispatcherNames names;
  private final InterfaceDeclaration owner;
  private final boolean network;
  private final String ops;
  private final String call;
  private final String command;

  /**
   * Those of an interface.
   *
   * @param network whether the device is a network device
   */
  EntryPoints(DispatcherNames names, InterfaceDeclaration owner, boolean network) {
    this.names = names;
    this.owner = owner;
    this.network = network;
    ops = names.struct(owner, "ops");
    call = names.struct(owner, "call");
    command = names.struct(owner, "command");
  }

  /** The kernel's structs that they only point to. */
  List<String> devices() {
    return network ? List.of("ifreq", "net_device") : List.of("file");
  }

  /** Their prototypes. */
  String declarations() {
    List<String> heads =
        network
            ? List.of(head(NETWORK, EntryPoint.SIOCDEVPRIVATE), name())
            : List.of(head(FILE, EntryPoint.IOCTL), head(FILE, EntryPoint.COMPAT_IOCTL), name());
    return heads.stream().map(head -> Lines.of(0, head + ";")).collect(Collectors.joining())
        + (network ? "" : "\n" + operations());
  }

  private String head(String format, EntryPoint entry) {
    return format.formatted(names.entry(owner, entry), ops);
  }

  private String name() {
    return "const char *" + names.entry(owner, EntryPoint.COMMAND_NAME) + "(unsigned int cmd)";
  }

  /** What no driver should forget the half of. */
  private String operations() {
    return """
    /* Both ioctl members of struct file_operations, in an initializer of one. */
    #define %s(native, compat) \\
    	.unlocked_ioctl = (native), \\
    	.compat_ioctl = (compat)
    """
        .formatted(names.macro(owner, "IOCTL_FOPS"));
  }

  /** What every command's function gets, and what is known of a command. */
  String structs(boolean numbers) {
    return """
    %1$s {
    	const %2$s *ops;
    	const %3$s *command;
    	%4$s;
    	unsigned int cmd;
    	void __user *user;
    %5$s};

    %3$s {
    %6$s	const char *name;
    	bool *warned;
    	long max;
    	long (*run)(const %1$s *call);
    };
    """
        .formatted(
            call,
            ops,
            command,
            network ? "struct net_device *dev" : "struct file *file",
            numbers ? "\tunsigned long arg;\n" : "",
            network ? "" : "\tunsigned int cmd;\n\tunsigned int mask;\n");
  }

  /** What stands around each call of the driver. */
  String around() {
    String device = network ? "call->dev" : "call->file";
    String judged = names.of(owner, "judge");
    Body judge = new Body("long");
    judge.open("if (ret >= -MAX_ERRNO && ret <= max)").line("return ret;").close();
    judge
        .open("if (!*call->command->warned)")
        .line("*call->command->warned = true;")
        .line("pr_warn(\"%s: the driver returned %ld\\n\", call->command->name, ret);")
        .close();
    judge.line("return -" + DriverFault.RESULT.errno() + ";");
    Body begin = new Body("long");
    begin.open("if (!call->ops->hooks.begin)").line("return 0;").close();
    begin.line(
        "return %s(call, call->ops->hooks.begin(%s, call->cmd), max);".formatted(judged, device));
    Body end = new Body("long");
    end.open("if (call->ops->hooks.end)")
        .line("call->ops->hooks.end(" + device + ", call->cmd, ret);")
        .close();
    return "/* What a driver returns is zero or an error, or a number that is declared. */\n"
        + judge.function(
            "static long %s(const %s *call, long ret, long max)".formatted(judged, call))
        + "\n"
        + begin.function(
            "static long %s(const %s *call, long max)".formatted(names.of(owner, "begin"), call))
        + "\n"
        + end.function(
            "static void %s(const %s *call, long ret)".formatted(names.of(owner, "end"), call));
  }

  /** What both entry points of a file come to, and that of a network device. */
  private String dispatch() {
    Body body = new Body("long");
    body.line("call->command = %s(call->cmd);".formatted(names.of(owner, "find")));
    String unknown = network ? "-EOPNOTSUPP" : "-ENOTTY";
    body.open("if (!call->command)").line("return " + unknown + ";").close();
    body.line(
        "return %s(call, call->command->run(call), call->command->max);"
            .formatted(names.of(owner, "judge")));
    return body.function("static long %s(%s *call)".formatted(names.of(owner, "dispatch"), call))
        + "\n";
  }

  /** For a file. */
  String file(boolean numbers) {
    return dispatch()
        + """
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
            .formatted(names.entry(owner, EntryPoint.IOCTL))
        + function(EntryPoint.IOCTL, "(void __user *)arg", numbers)
        + "\n"
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
            .formatted(names.entry(owner, EntryPoint.COMPAT_IOCTL))
        + function(EntryPoint.COMPAT_IOCTL, "compat_ptr(arg)", numbers)
        + "\n"
        + nameFunction();
  }

  private String function(EntryPoint entry, String user, boolean numbers) {
    Body body = new Body("long");
    body.line(call + " call = {");
    body.indent().line(".ops = ops,").line(".file = file,").line(".cmd = cmd,");
    body.line(".user = " + user + ",");
    if (numbers) {
      body.line(".arg = arg,");
    }
    body.outdent().line("};").line("");
    body.line("return %s(&call);".formatted(names.of(owner, "dispatch")));
    return body.function(head(FILE, entry));
  }

  /** For a network device. */
  String network() {
    Body body = new Body("int");
    body.line(call + " call = {");
    body.indent().line(".ops = ops,").line(".dev = dev,").line(".cmd = cmd,");
    body.line(".user = data,").outdent().line("};").line("");
    body.line("return %s(&call);".formatted(names.of(owner, "dispatch")));
    return dispatch()
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
            .formatted(names.entry(owner, EntryPoint.SIOCDEVPRIVATE))
        + body.function(
            head(NETWORK, EntryPoint.SIOCDEVPRIVATE)
                .replace("struct ifreq *ifr", "struct ifreq __always_unused *ifr"))
        + "\n"
        + nameFunction();
  }

  private String nameFunction() {
    return """
    /**
     * %1$s() - Names a command, for tracing.
     * @cmd: the command's number
     *
     * Return: its macro, or NULL if there is no such command.
     */
    """
            .formatted(names.entry(owner, EntryPoint.COMMAND_NAME))
        + new Body("long")
            .line("const %s *command = %s(cmd);".formatted(command, names.of(owner, "find")))
            .line("")
            .line("return command ? command->name : NULL;")
            .function(name());
  }
}
