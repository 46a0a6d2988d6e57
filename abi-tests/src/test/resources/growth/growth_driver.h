/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A driver of each version: it answers every value that it knows with the next
 * number. Include it behind the dispatcher's header.
 */
#ifndef GROWTH_DRIVER_H
#define GROWTH_DRIVER_H

static int growth_driver_sized(struct file *file, struct growth_sized *value)
{
	value->rate_seen = value->rate + 1;
#ifdef GROWTH_SIZED_SIZE_VER1
	value->burst_seen = value->burst + 1;
#endif
#ifdef GROWTH_SIZED_SIZE_VER2
	value->window_seen = value->window + 1;
#endif
	/* What comes back is the dispatcher's to say. */
	value->size = 0;
	return 0;
}

static int growth_driver_numbered(struct file *file,
				  struct growth_numbered *value)
{
	value->rate_seen = value->rate + 1;
#ifdef GROWTH_NUMBERED_SIZE_VER1
	value->burst_seen = value->burst + 1;
#endif
#ifdef GROWTH_NUMBERED_SIZE_VER2
	value->window_seen = value->window + 1;
#endif
	return 0;
}

static int growth_driver_put(struct file *file,
			     const struct growth_numbered *value)
{
#ifdef GROWTH_NUMBERED_SIZE_VER1
	if (value->burst == 99)
		return -EBUSY;
#endif
	return value->rate == 99 ? -EBUSY : 0;
}

static const struct growth_ops growth_driver = {
	.sized = growth_driver_sized,
	.numbered = growth_driver_numbered,
	.put = growth_driver_put,
};

#endif /* GROWTH_DRIVER_H */
