/* SPDX-License-Identifier: Apache-2.0 */
/* A driver for the sample's Vnet. */
#include <linux/vnet_ioctl.c>

static int fuzz_reset_stats(struct net_device *dev)
{
	(void)dev;
	return done();
}

static int fuzz_get_stats(struct net_device *dev, struct vnet_stats *stats)
{
	(void)dev;
	require(is_zero(stats, sizeof(*stats)));
	scribble(stats, sizeof(*stats));
	return done();
}

static const struct vnet_ops fuzz_vnet = {
	.reset_stats = fuzz_reset_stats,
	.get_stats = fuzz_get_stats,
};

static struct command vnet_table[] = {
	COMMAND(VNET_RESET_STATS, .privileged = true),
	COMMAND(VNET_GET_STATS),
};
