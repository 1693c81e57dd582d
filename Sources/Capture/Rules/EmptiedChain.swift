/// A chain of the kernel that loses all its rules before new ones come, whoever set them.
public struct EmptiedChain: Sendable, Hashable {
  /// The version of IP.
  public let family: IPFamily
  /// The table.
  public let table: PacketTable
  /// The chain.
  public let chain: PacketChain
}
