import Synchronization
import System

/// Bytes on their way out, shared by every copy of an `OutputStream`.
final class OutputBuffer: Sendable {
  /// Where flushed bytes go.
  enum Destination: Sendable {
    case standardOutput
    case standardError
    case memory
    /// Refuses every flush: a reader that has gone, for tests.
    case failing(SystemErrorReason)
  }

  private struct Contents {
    var pending: [UInt8] = []
    var kept: [UInt8] = []
  }

  /// Output beyond this leaves at once, so that memory stays bounded whatever a command prints.
  static let capacity = 64 * 1024

  private let destination: Destination
  private let flushesEachWrite: Bool
  private let contents = Mutex(Contents())

  init(_ destination: Destination, flushesEachWrite: Bool) {
    self.destination = destination
    self.flushesEachWrite = flushesEachWrite
  }

  func append(_ bytes: some Sequence<UInt8>) throws(SystemError) {
    try contents.withLock { (contents) throws(SystemError) in
      contents.pending.append(contentsOf: bytes)
      if flushesEachWrite || contents.pending.count >= Self.capacity { try deliver(&contents) }
    }
  }

  func flush() throws(SystemError) {
    try contents.withLock { (contents) throws(SystemError) in try deliver(&contents) }
  }

  var keptBytes: [UInt8] { contents.withLock { $0.kept + $0.pending } }

  /// Pending bytes are dropped even if they cannot be written: nobody is there to read them.
  private func deliver(_ contents: inout Contents) throws(SystemError) {
    guard !contents.pending.isEmpty else { return }
    defer { contents.pending.removeAll(keepingCapacity: true) }
    switch destination {
    case .standardOutput: try FileDescriptor.standardOutput().write(contents.pending.span)
    case .standardError: try FileDescriptor.standardError().write(contents.pending.span)
    case .memory: contents.kept.append(contentsOf: contents.pending)
    case .failing(let reason): throw SystemError(.write, "<memory>", reason)
    }
  }
}
