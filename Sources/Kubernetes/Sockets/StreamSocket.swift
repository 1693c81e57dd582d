import System

/// A connection that was accepted, read and written without holding a thread. Closed when nobody has it any more.
final class StreamSocket: Sendable {
  private static let chunkSize = 32 << 10

  private let descriptor: FileDescriptor
  private let readiness: SocketReadiness

  init(_ number: Int32, _ readiness: SocketReadiness) {
    descriptor = FileDescriptor(owning: number, path: "<socket>")
    self.readiness = readiness
  }

  /// The next bytes; nil at the end, after an error and when the task is cancelled: then too nothing more comes.
  func receive() async -> [UInt8]? {
    while !Task.isCancelled {
      do throws(SystemErrorReason) {
        if let bytes = try SocketCall.received(descriptor.number, atMost: Self.chunkSize) {
          return bytes.isEmpty ? nil : bytes
        }
      } catch {
        return nil
      }
      await readiness.wait(for: .readable, on: descriptor.number)
    }
    return nil
  }

  /// Writes all bytes; false when the other side is gone.
  func send(_ bytes: [UInt8]) async -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      if Task.isCancelled { return false }
      do throws(SystemErrorReason) {
        if let count = try SocketCall.sent(descriptor.number, rest) {
          rest = rest.dropFirst(count)
          continue
        }
      } catch {
        return false
      }
      await readiness.wait(for: .writable, on: descriptor.number)
    }
    return true
  }

  /// Tells the other side that no more bytes come.
  func endSending() { SocketCall.endSending(descriptor.number) }
}
