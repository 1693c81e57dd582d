import MeshStores
public import System

/// What is remembered of the rollouts of some routes of a directory of manifests, in files that only the user can read.
public struct RolloutFile: Sendable {
  /// Far more than a record takes.
  private static let sizeLimit = 1 << 20

  /// The path of the record.
  public let path: String
  /// The path of the note of who drives the rollout.
  public let leasePath: String
  private let folder: String
  private let own: String
  private let state: StateFolder

  /// The files of a resource, which need not be there.
  public init(of resource: String, in state: StateFolder) {
    self.state = state
    folder = state.rollouts
    own = Path.join(folder, String(Fingerprint(of: resource).description.suffix(16)))
    path = Path.join(own, "record.json")
    leasePath = Path.join(own, "lease.json")
  }

  /// What a file holds; empty when there is none. Blocks.
  public func read(_ path: String) throws(SystemError) -> String {
    do throws(SystemError) {
      return String(decoding: try PrivateFile.read(path, limit: Self.sizeLimit), as: UTF8.self)
    } catch {
      if error.reason == .notFound { return "" }
      throw error
    }
  }

  /// Replaces what a file holds, durably. Blocks.
  public func write(_ text: String, to path: String) throws(SystemError) {
    try makeFolders()
    try AtomicFile.write(Array(text.utf8), to: path, newFilePermissions: 0o600)
  }

  /// Keeps others from reading and writing the record for a short while; nil while someone else does.
  public func lock() throws(SystemError) -> DirectoryLock? {
    try makeFolders()
    return try DirectoryLock.take(of: folder, within: .zero)
  }

  /// Keeps others from driving the rollout for as long as the process lives; nil if another one does, for longer than a
  /// limit. Blocks.
  public func driverLock(within limit: Duration) throws(SystemError) -> DirectoryLock? {
    try makeFolders()
    return try DirectoryLock.take(of: own, within: limit)
  }

  private func makeFolders() throws(SystemError) {
    for path in [state.path, folder, own] { try PrivateDirectory.create(path) }
  }
}
