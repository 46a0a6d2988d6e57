/* SPDX-License-Identifier: Apache-2.0 */
#include_next <linux/limits.h>
#include <ioctlabi/shim.h>
