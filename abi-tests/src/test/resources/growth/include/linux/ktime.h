/* SPDX-License-Identifier: GPL-2.0 */
#include "../module_in_user_space.h"
