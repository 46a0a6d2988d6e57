/* Opens a target again, without the right to write. */
static int open_read_only(const struct selftest_target *target)
{
	return target->path ? open(target->path, O_RDONLY | O_CLOEXEC) : -1;
}

static int can_open_read_only(const struct selftest_target *target)
{
	int fd = open_read_only(target);

	if (fd < 0)
		return 0;
	close(fd);
	return 1;
}

static int is_unwritable(const struct selftest_case *test)
{
//@if both permissions
	if (test->deed == SELFTEST_UNPRIVILEGED_UNWRITABLE)
		return 1;
//@end
	return test->deed == SELFTEST_UNWRITABLE ||
	       test->deed == SELFTEST_UNWRITABLE_ADDRESS;
}

/* Makes a call on a file that is not open for writing. */
static int unwritable(const struct selftest_scene *scene,
		      unsigned long argument)
{
	struct selftest_target *target = &targets[scene->target];
	int fd = target->fd, result;

	target->fd = open_read_only(target);
	result = call(scene, scene->number, argument);
	close(target->fd);
	target->fd = fd;
	return result;
}
//@if both permissions

/* The same in a child that lacks a capability. */
static int unentitled(const struct selftest_scene *scene,
		      unsigned int capability, unsigned long argument)
{
	struct selftest_target *target = &targets[scene->target];
	int fd = target->fd, result;

	target->fd = open_read_only(target);
	result = unprivileged(scene, capability, argument);
	close(target->fd);
	target->fd = fd;
	return result;
}
//@end
