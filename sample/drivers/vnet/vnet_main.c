// SPDX-License-Identifier: GPL-2.0
/*
 * A network device without hardware, as vnet0: it gets back what it sends.
 *
 * Its private commands reset and tell its statistics. Copying, checking and
 * capabilities are left to the generated dispatcher.
 */
#include <linux/atomic.h>
#include <linux/etherdevice.h>
#include <linux/module.h>
#include <linux/netdevice.h>
#include <linux/skbuff.h>
#include <net/dst.h>

#include "vnet_ioctl.h"

/* Frames may be sent on every processor while the counters are reset. */
struct vnet {
	atomic64_t tx_packets;
	atomic64_t tx_bytes;
	atomic64_t rx_packets;
	atomic64_t rx_bytes;
	atomic64_t rx_dropped;
};

static netdev_tx_t vnet_start_xmit(struct sk_buff *skb, struct net_device *dev)
{
	struct vnet *vnet = netdev_priv(dev);
	unsigned int bytes = skb->len;

	atomic64_inc(&vnet->tx_packets);
	atomic64_add(bytes, &vnet->tx_bytes);

	/* From here on the frame is one that arrives. */
	skb_tx_timestamp(skb);
	skb_clear_tstamp(skb);
	skb_orphan(skb);
	skb_dst_drop(skb);
	skb->protocol = eth_type_trans(skb, dev);

	if (netif_rx(skb) == NET_RX_SUCCESS) {
		atomic64_inc(&vnet->rx_packets);
		atomic64_add(bytes, &vnet->rx_bytes);
	} else {
		atomic64_inc(&vnet->rx_dropped);
	}
	return NETDEV_TX_OK;
}

static void vnet_get_stats64(struct net_device *dev,
			     struct rtnl_link_stats64 *stats)
{
	struct vnet *vnet = netdev_priv(dev);

	stats->tx_packets = atomic64_read(&vnet->tx_packets);
	stats->tx_bytes = atomic64_read(&vnet->tx_bytes);
	stats->rx_packets = atomic64_read(&vnet->rx_packets);
	stats->rx_bytes = atomic64_read(&vnet->rx_bytes);
	stats->rx_dropped = atomic64_read(&vnet->rx_dropped);
}

static int vnet_reset_stats(struct net_device *dev)
{
	struct vnet *vnet = netdev_priv(dev);

	atomic64_set(&vnet->tx_packets, 0);
	atomic64_set(&vnet->tx_bytes, 0);
	atomic64_set(&vnet->rx_packets, 0);
	atomic64_set(&vnet->rx_bytes, 0);
	atomic64_set(&vnet->rx_dropped, 0);
	return 0;
}

static int vnet_get_stats(struct net_device *dev, struct vnet_stats *stats)
{
	struct vnet *vnet = netdev_priv(dev);

	stats->tx_packets = atomic64_read(&vnet->tx_packets);
	stats->tx_bytes = atomic64_read(&vnet->tx_bytes);
	stats->rx_packets = atomic64_read(&vnet->rx_packets);
	stats->rx_bytes = atomic64_read(&vnet->rx_bytes);
	stats->rx_dropped = atomic64_read(&vnet->rx_dropped);
	return 0;
}

static const struct vnet_ops vnet_callbacks = {
	.reset_stats = vnet_reset_stats,
	.get_stats = vnet_get_stats,
};

static int vnet_ndo_siocdevprivate(struct net_device *dev, struct ifreq *ifr,
				   void __user *data, int cmd)
{
	return vnet_siocdevprivate(&vnet_callbacks, dev, ifr, data, cmd);
}

static const struct net_device_ops vnet_netdev_ops = {
	.ndo_start_xmit = vnet_start_xmit,
	.ndo_get_stats64 = vnet_get_stats64,
	.ndo_siocdevprivate = vnet_ndo_siocdevprivate,
	.ndo_set_mac_address = eth_mac_addr,
	.ndo_validate_addr = eth_validate_addr,
};

static void vnet_setup(struct net_device *dev)
{
	ether_setup(dev);
	dev->netdev_ops = &vnet_netdev_ops;
	dev->flags |= IFF_NOARP;
	/* A frame that is sent is changed into one that arrives. */
	dev->priv_flags &= ~IFF_TX_SKB_SHARING;
	/* What never leaves the machine needs no checksum. */
	dev->features |= NETIF_F_HW_CSUM;
	dev->hw_features |= NETIF_F_HW_CSUM;
	eth_hw_addr_random(dev);
}

static struct net_device *vnet0;

static int __init vnet_init(void)
{
	int err;

	vnet0 = alloc_netdev(sizeof(struct vnet), "vnet%d", NET_NAME_ENUM,
			     vnet_setup);
	if (!vnet0)
		return -ENOMEM;
	err = register_netdev(vnet0);
	if (err)
		free_netdev(vnet0);
	return err;
}

static void __exit vnet_exit(void)
{
	unregister_netdev(vnet0);
	free_netdev(vnet0);
}

module_init(vnet_init);
module_exit(vnet_exit);

MODULE_DESCRIPTION("A network device that gets back what it sends");
MODULE_LICENSE("GPL");
