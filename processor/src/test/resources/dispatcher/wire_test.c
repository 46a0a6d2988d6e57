// SPDX-License-Identifier: Apache-2.0
/* Calls the dispatcher of a network device, and that of a file beside it. */
#define _GNU_SOURCE
#include <stdio.h>

#include <linux/wire_ioctl.c>

static int failed;
static int called;
static int result;

#define expect(actual, expected) do { \
	long is = (actual); \
	long should = (expected); \
	if (is != should) { \
		failed = 1; \
		printf("# line %d: %s is %ld, not %ld\n", __LINE__, #actual, \
		       is, should); \
	} \
} while (0)

static struct user_namespace space;
static struct net_device device = { .net = { .user_ns = &space } };

static int reset(struct net_device *dev)
{
	called++;
	expect(dev == &device, 1);
	return 0;
}

static int get_stats(struct net_device *dev, struct wire_stats *stats)
{
	expect(stats->sent | stats->received, 0);
	stats->sent = 5;
	return reset(dev);
}

static int set(struct net_device *dev, struct wire_setting *setting)
{
	reset(dev);
	setting->speed = 7;
	setting->zero = 7;
	return result;
}

static int limit(struct net_device *dev, __u32 limit)
{
	expect(limit, 9);
	return reset(dev);
}

static int queue(struct net_device *dev, struct wire_setting __user *settings)
{
	struct wire_setting setting;

	if (copy_from_user(&setting, settings, sizeof(setting)))
		return -EFAULT;
	expect(setting.speed, 2);
	return reset(dev);
}

static int tune(struct file *file, const struct wire_setting *setting)
{
	called++;
	expect(file == NULL, 1);
	expect(setting->speed, 3);
	return 0;
}

static const struct wire_ops all = {
	.reset = reset,
	.get_stats = get_stats,
	.set = set,
	.exchange = set,
	.limit = limit,
	.queue = queue,
};

static const struct wire_ops none;
static const struct wire_file_ops file_ops = { .tune = tune };

static int call(const struct wire_ops *ops, int index, void *data)
{
	return wire_siocdevprivate(ops, &device, NULL, data,
				   SIOCDEVPRIVATE + index);
}

int main(void)
{
	struct wire_stats stats = { 1, 2 };
	struct wire_setting setting = { .speed = 2 };
	u32 nine = 9;
	int i;

	shim.user_ns = &space;
	/* What the device does not know. */
	for (i = -1; i <= 16; i++)
		expect(call(&none, i, NULL), -EOPNOTSUPP);
	expect(call(&all, 3, NULL), -EOPNOTSUPP);
	expect(call(&all, 8, NULL), -EOPNOTSUPP);
	/* A capability in the device's namespace. */
	expect(call(&all, 0, NULL), 0);
	shim.capabilities = 0;
	expect(call(&all, 0, NULL), 0);
	shim.namespaces = ~(1ULL << CAP_NET_ADMIN);
	expect(call(&all, 0, NULL), -EPERM);
	shim.capabilities = ~0ULL;
	expect(call(&all, 0, NULL), -EPERM);
	expect(called, 2);
	/* Data in both directions. */
	expect(call(&all, 1, NULL), -EFAULT);
	expect(call(&all, 1, &stats), 0);
	expect(stats.sent, 5);
	expect(stats.received, 0);
	expect(call(&all, 2, &setting), 0);
	expect(setting.speed, 2);
	result = -EIO;
	expect(call(&all, 2, &setting), -EIO);
	expect(setting.speed, 2);
	result = -EBUSY;
	expect(call(&all, 2, &setting), -EBUSY);
	expect(setting.speed, 7);
	expect(setting.zero, 0);
	setting.speed = 2;
	result = 0;
	expect(call(&all, 5, &setting), 0);
	expect(setting.speed, 7);
	expect(call(&all, 6, &nine), 0);
	setting.speed = 2;
	expect(call(&all, 7, &setting), 0);
	called = 0;
	setting.speed = 10;
	expect(call(&all, 2, &setting), -EINVAL);
	expect(call(&all, 5, &setting), -EINVAL);
	setting.speed = 9;
	setting.zero = 1;
	expect(call(&all, 5, &setting), -EINVAL);
	expect(called, 0);
	setting = (struct wire_setting){ .speed = 3 };
	expect(wire_file_ioctl(&file_ops, NULL, WIRE_TUNE,
			       (unsigned long)&setting), 0);
	expect(called, 1);
	printf("%sok 1 - wire\n", failed ? "not " : "");
	return failed;
}
