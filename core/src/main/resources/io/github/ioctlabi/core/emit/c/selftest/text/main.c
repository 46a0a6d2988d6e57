//@if network
static int open_network(void)
{
	return socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
}

//@end
//@if device
static int open_device(const char *path)
{
	int fd = open(path, O_RDWR | O_CLOEXEC);

	if (fd < 0 && (errno == EACCES || errno == EROFS || errno == EINVAL))
		fd = open(path, O_RDONLY | O_CLOEXEC);
	return fd;
}

//@end
static void open_target(struct selftest_target *target, const char *path)
{
	target->path = path;
//@if mixed
	target->fd = target->network ? open_network() : open_device(path);
//@end
//@if network only
	target->fd = open_network();
//@end
//@if device only
	target->fd = open_device(path);
//@end
	if (target->fd < 0) {
		printf("Bail out! %s: %s\n", path, strerror(errno));
		exit(1);
	}
}

//@if opener
/* Asks a command for what it returns; it may well refuse. */
static void open_by_command(struct selftest_target *target)
{
	prepare(target->opener);
	target->fd = call(target->opener, target->opener->number,
			  target->opener->size ? (unsigned long)arg :
						 target->opener->value);
	if (target->fd < 0)
		printf("# %s: %s\n", target->opener->subject,
		       name_of(-target->fd));
}

//@end
//@if capability
/* Ends the program where all would fail for want of a capability. */
static void require_capabilities(void)
{
	const struct selftest_scene *scene;
	const struct selftest_case *test;

	for (scene = scenes; scene->subject; scene++) {
		for (test = scene->cases; test->what; test++) {
			if (test->deed == SELFTEST_UNPRIVILEGED &&
			    !capable(test->value, 0)) {
				printf("1..0 # SKIP %s needs a capability: run as root\n",
				       scene->subject);
				exit(4);
			}
		}
	}
}

//@end
int main(int argc, char **argv)
{
	const struct selftest_scene *scene;
	const struct selftest_case *test;
	unsigned int planned = 0;
	int i;

	setvbuf(stdout, NULL, _IOLBF, 0);
	printf("TAP version 13\n");
	if (argc > 1 && !strcmp(argv[1], "--echo")) {
		with_echo = 1;
		argv[1] = argv[0];
		argv++;
		argc--;
	}
//@if opener
	if (argc < 1 + SELFTEST_NEEDED || argc > 1 + SELFTEST_TARGETS) {
//@end
//@if no opener
	if (argc != 1 + SELFTEST_TARGETS) {
//@end
		printf("Bail out! usage: %s [--echo] %s\n", argv[0], SELFTEST_USAGE);
		return 2;
	}
//@if capability
	require_capabilities();
//@end
	make_rooms();
	for (i = 1; i < argc; i++)
		open_target(&targets[i - 1], argv[i]);
//@if opener
	for (; i <= SELFTEST_TARGETS; i++)
		open_by_command(&targets[i - 1]);
//@end
//@if descriptor
	keep_open();
//@end
	for (scene = scenes; scene->subject; scene++)
		for (test = scene->cases; test->what; test++)
			planned += steps(scene, test);
	printf("1..%u\n", planned);
	for (scene = scenes; scene->subject; scene++)
		for (test = scene->cases; test->what; test++)
			run(scene, test);
	return failures ? 1 : 0;
}
