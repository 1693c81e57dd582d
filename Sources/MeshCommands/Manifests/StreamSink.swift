import Console

/// Standard output as a sink that knows whether its last line is complete.
struct StreamSink: ByteSink {
  private let stream: OutputStream
  private(set) var endsInLineBreak = true
  private(set) var isEmpty = true

  init(_ stream: OutputStream) { self.stream = stream }

  mutating func write(_ bytes: [UInt8]) throws(CommandError) {
    guard let last = bytes.last else { return }
    isEmpty = false
    endsInLineBreak = last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r")
    do { try stream.write(bytes) } catch { throw .output(error) }
  }
}
