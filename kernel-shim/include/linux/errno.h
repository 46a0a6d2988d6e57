/* SPDX-License-Identifier: Apache-2.0 */
#include_next <linux/errno.h>
#include <ioctlabi/shim.h>
