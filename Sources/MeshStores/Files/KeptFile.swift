import System

/// A file that a store was made of, or that came to be in it.
struct KeptFile {
  /// The bytes as they were first read; nil for a new file.
  let before: [UInt8]?
  /// The file as it was last read or written.
  private(set) var current: ManifestFile
  /// Whether nothing is left of it.
  private(set) var isGone = false

  /// Reads what a source names.
  init(_ source: ManifestSource) throws(SystemError) {
    switch source {
    case .file(let path): current = try ManifestFile(reading: path)
    case .text(let name, let bytes): current = ManifestFile(path: name, stamp: nil, bytes: bytes)
    }
    before = current.bytes
  }

  /// Takes a file that is new.
  init(new file: ManifestFile) {
    current = file
    before = nil
  }

  var text: FileText { FileText(name: current.path, before: before, after: isGone ? nil : current.bytes) }

  /// Reads it again if it may have been changed on disk.
  mutating func refresh() throws(SystemError) {
    if !isGone, try !current.isCurrent() { current = try ManifestFile(reading: current.path) }
  }

  /// Takes what became of it.
  mutating func take(_ result: ManifestChange.Result, isOnDisk: Bool) throws(SystemError) {
    switch result {
    case .unchanged: break
    case .text(let bytes):
      let stamp = isOnDisk ? try FileStamp(of: current.path) : nil
      current = ManifestFile(path: current.path, stamp: stamp, bytes: bytes)
    case .removal: isGone = true
    }
  }
}
