package nl.stapwijzer.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.management.NotificationEmitter;

/** Tells when the memory is full but for what cannot be cleared up. Java by itself would go on clearing up, for hours if need be. */
final class FullHeap {
    private static final double FULL = 0.97;

    private FullHeap() {}

    /** @param then runs on a thread of its own, at most once for each time that it is found to be full */
    static void watch(Runnable then) {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            // only where what lives long is kept: the other parts are emptied into it
            boolean keeps = pool.getName().contains("Old") || pool.getName().contains("Tenured");
            if (keeps && pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported() && pool.getUsage().getMax() > 0) {
                pool.setCollectionUsageThreshold((long) (FULL * pool.getUsage().getMax()));
            }
        }
        ((NotificationEmitter) ManagementFactory.getMemoryMXBean()).addNotificationListener((notice, none) -> then.run(),
                notice -> notice.getType().equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED), null);
    }
}
