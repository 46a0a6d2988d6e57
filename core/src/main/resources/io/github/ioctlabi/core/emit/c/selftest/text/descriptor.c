/* How many descriptors are looked at. */
#define SELFTEST_DESCRIPTORS 64

static __u64 kept;
static int lowest_free;

/* Remembers which descriptors are open. */
static void keep_open(void)
{
	int fd;

	for (fd = 0; fd < SELFTEST_DESCRIPTORS; fd++)
		if (fcntl(fd, F_GETFD) >= 0)
			kept |= 1ULL << fd;
	lowest_free = lowest_descriptor();
}

/* Closes all others: those that calls have returned. */
static void close_new(void)
{
	int fd;

	if (lowest_descriptor() == lowest_free)
		return;
	for (fd = 0; fd < SELFTEST_DESCRIPTORS; fd++)
		if (!(kept >> fd & 1))
			close(fd);
}

/* A descriptor that a call returns is closed when another program starts. */
static void new_descriptor(const struct selftest_scene *scene,
			   const struct selftest_case *test)
{
	int result = perform(scene, test, 0), fd = result;

	if (result >= 0 && test->size)
		memcpy(&fd, arg + test->offset, sizeof(fd));
	report(fd < 0 ? result >= 0 || !with_echo :
			fcntl(fd, F_GETFD) & FD_CLOEXEC,
	       scene);
	printf("%s is close-on-exec", test->what);
	if (result < 0 && !with_echo)
		printf(" # SKIP the driver says %s", name_of(-result));
	else if (result >= 0 && fd < 0)
		printf(" # SKIP there is none");
	printf("\n");
	if (fd >= 0)
		close(fd);
}
