/* Whether this process has a capability; takes it away if asked to. */
static int capable(unsigned int capability, int drop)
{
	struct __user_cap_header_struct header = {
		.version = _LINUX_CAPABILITY_VERSION_3,
	};
	struct __user_cap_data_struct sets[_LINUX_CAPABILITY_U32S_3];
	__u32 mask = CAP_TO_MASK(capability);

	if (syscall(SYS_capget, &header, sets) < 0 ||
	    !(sets[CAP_TO_INDEX(capability)].effective & mask))
		return 0;
	if (!drop)
		return 1;
	sets[CAP_TO_INDEX(capability)].effective &= ~mask;
	return syscall(SYS_capset, &header, sets) == 0;
}

/* Makes a call in a child that lacks a capability. */
static int unprivileged(const struct selftest_scene *scene,
			unsigned int capability, unsigned long argument)
{
	int status;
	pid_t child = fork();

	if (child < 0)
		return -errno;
	if (!child) {
		int result;

		if (!capable(capability, 1))
			_exit(0);
		result = call(scene, scene->number, argument);
		_exit(result < 0 ? -result : 0);
	}
	if (waitpid(child, &status, 0) != child || !WIFEXITED(status))
		return -ECHILD;
	return -WEXITSTATUS(status);
}
