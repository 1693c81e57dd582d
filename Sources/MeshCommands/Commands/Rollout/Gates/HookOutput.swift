import Console
import Output
import Synchronization

/// What commands of the user's write, on standard error in whole lines: nothing of it moves the cursor of a terminal.
final class HookOutput: Sendable {
  /// A line that is longer is written in pieces.
  private static let longestLine = 1 << 16

  private let stream: OutputStream
  private let pending = Mutex<[UInt8]>([])

  init(on stream: OutputStream) { self.stream = stream }

  /// Takes what came.
  func take(_ bytes: [UInt8]) {
    pending.withLock { pending in
      pending += bytes
      guard
        let end = pending.lastIndex(of: UInt8(ascii: "\n")).map({ $0 + 1 })
          ?? (pending.count > Self.longestLine ? pending.count : nil)
      else { return }
      write(pending[..<end])
      pending.removeSubrange(..<end)
    }
  }

  /// Writes what is left, and ends its line.
  func finish() {
    pending.withLock { pending in
      guard !pending.isEmpty else { return }
      write(pending[...] + [UInt8(ascii: "\n")])
      pending = []
    }
  }

  private func write(_ bytes: ArraySlice<UInt8>) {
    if stream.isTerminal {
      try? stream.write(TerminalText.escaped(bytes, keeping: [.lineFeed, .tab]))
    } else {
      try? stream.write(Array(bytes))
    }
  }
}
