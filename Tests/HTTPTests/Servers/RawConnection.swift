import Foundation

/// One accepted connection, closed with the value.
final class RawConnection {
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Reads to the empty line behind a head.
  func readHead() -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8), recv(descriptor, &byte, 1, 0) == 1 { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads so many bytes, fewer only at the end.
  func read(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let result = bytes[filled...].withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
      if result <= 0 { break }
      filled += result
    }
    return Array(bytes.prefix(filled))
  }

  /// Writes; false when the other side is gone.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let result = bytes[written...].withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if result <= 0 { return false }
      written += result
    }
    return true
  }

  @discardableResult
  func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  /// Says that no more will be written; the other side has heard it when this returns, since both are one machine.
  func endWriting() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Waits until the other side closes.
  func waitForEnd() { while !read(65536).isEmpty {} }

  /// Whether bytes can be written before so many milliseconds have passed.
  func isWritable(withinMilliseconds limit: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&request, 1, limit) > 0
  }
}
