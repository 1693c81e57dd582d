import Synchronization
public import System

/// Where a command reads: standard input, or memory.
public struct InputStream: Sendable {
  private enum Source: Sendable {
    case standardInput
    case memory(Remainder)
  }

  /// The unread bytes of a stream in memory, shared by its copies as a descriptor's position is.
  private final class Remainder: Sendable {
    private let bytes: Mutex<ArraySlice<UInt8>>

    init(_ bytes: [UInt8]) { self.bytes = Mutex(bytes[...]) }

    func next(upTo count: Int) -> [UInt8] {
      bytes.withLock { bytes in
        let taken = Array(bytes.prefix(max(0, count)))
        bytes = bytes.dropFirst(taken.count)
        return taken
      }
    }
  }

  /// Whether a person would have to type the input.
  public let isTerminal: Bool
  private let source: Source

  /// Standard input.
  public static func standardInput() -> InputStream {
    InputStream(isTerminal: FileDescriptor.standardInput().isTerminal, source: .standardInput)
  }

  /// A stream that gives fixed bytes.
  public static func inMemory(_ bytes: [UInt8] = [], isTerminal: Bool = false) -> InputStream {
    InputStream(isTerminal: isTerminal, source: .memory(Remainder(bytes)))
  }

  /// Whether this is standard input, which a `Spool` can take over, and not memory.
  public var isStandardInput: Bool {
    switch source {
    case .standardInput: true
    case .memory: false
    }
  }

  /// The next bytes, at most `count` of them, and none at the end of the stream.
  ///
  /// Blocks until there are some.
  public func read(upTo count: Int = 64 * 1024) throws(SystemError) -> [UInt8] {
    switch source {
    case .standardInput: try FileDescriptor.standardInput().read(atMost: count)
    case .memory(let remainder): remainder.next(upTo: count)
    }
  }
}
