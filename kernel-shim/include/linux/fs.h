/* SPDX-License-Identifier: Apache-2.0 */
#include_next <linux/fs.h>
#include <ioctlabi/shim.h>
