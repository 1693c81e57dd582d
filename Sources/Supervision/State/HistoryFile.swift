import MeshStores
public import System

/// What is remembered of the changes of one service of a directory of manifests: a file that only the user can read.
public struct HistoryFile: Sendable {
  /// Far more than is ever kept.
  private static let sizeLimit = 1 << 20
  /// Others write for milliseconds.
  private static let lockLimit = Duration.seconds(10)

  /// The path of the file.
  public let path: String
  private let folder: StateFolder

  /// The file of a service, which need not be there.
  public init(of service: String, in folder: StateFolder) {
    self.folder = folder
    path = Path.join(folder.history, "\(Fingerprint(of: service).description.suffix(16)).json")
  }

  /// What is remembered; empty when nothing is. Blocks.
  public func read() throws(SystemError) -> String {
    do throws(SystemError) {
      return String(decoding: try PrivateFile.read(path, limit: Self.sizeLimit), as: UTF8.self)
    } catch {
      if error.reason == .notFound { return "" }
      throw error
    }
  }

  /// Replaces what is remembered by what a closure makes of it, alone and durably. Blocks.
  public func replace(_ change: (String) -> String) throws(SystemError) {
    try PrivateDirectory.create(folder.path)
    try PrivateDirectory.create(folder.history)
    let lock = try DirectoryLock.take(of: folder.history, within: Self.lockLimit)
    guard let lock else { throw SystemError(.lock, folder.history, .permissionDenied) }
    let outcome: Result<Void, SystemError>
    do throws(SystemError) {
      outcome = .success(try AtomicFile.write(Array(change(try read()).utf8), to: path, newFilePermissions: 0o600))
    } catch {
      outcome = .failure(error)
    }
    lock.release()
    try outcome.get()
  }
}
