//@if network
/* The argument of a private command of a network device is in ifr_data. */
static int call_network(const struct selftest_target *target,
			unsigned int number, unsigned long argument)
{
	struct ifreq request;

	memset(&request, 0, sizeof(request));
	snprintf(request.ifr_name, sizeof(request.ifr_name), "%s",
		 target->path);
	request.ifr_data = (void *)argument;
	return ioctl(target->fd, number, &request);
}

//@end
/* Makes a call: what it returns, or the negated errno. */
static int call(const struct selftest_scene *scene, unsigned int number,
		unsigned long argument)
{
	const struct selftest_target *target = &targets[scene->target];
	int result;

//@if mixed
	if (target->network)
		result = call_network(target, number, argument);
	else
		result = ioctl(target->fd, number, argument);
//@end
//@if network only
	result = call_network(target, number, argument);
//@end
//@if device only
	result = ioctl(target->fd, number, argument);
//@end
	return result < 0 ? -errno : result;
}
