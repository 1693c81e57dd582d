import YAML

/// What memory an Envoy uses, in bytes (`/memory`).
public struct MemoryUse: Hashable, Sendable {
  /// In values that live.
  public let allocated: Int
  /// Reserved by the allocator.
  public let heapSize: Int
  /// Given back to the system.
  public let unmapped: Int
  /// Kept for later.
  public let free: Int
  /// In the caches of threads.
  public let threadCaches: Int
  /// In pages that the system has given.
  public let physical: Int

  init?(_ root: Node) {
    guard let allocated = root.member("allocated").flatMap(AdminValue.number) else { return nil }
    self.allocated = allocated
    heapSize = root.member("heap_size").flatMap(AdminValue.number) ?? 0
    unmapped = root.member("pageheap_unmapped").flatMap(AdminValue.number) ?? 0
    free = root.member("pageheap_free").flatMap(AdminValue.number) ?? 0
    threadCaches = root.member("total_thread_cache").flatMap(AdminValue.number) ?? 0
    physical = root.member("total_physical_bytes").flatMap(AdminValue.number) ?? 0
  }
}
