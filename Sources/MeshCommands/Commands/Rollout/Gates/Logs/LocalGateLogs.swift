/// The access log of a mesh of this machine.
struct LocalGateLogs: GateLogs {
  /// Refuses a mesh that is not up.
  typealias Probe = @Sendable () throws(CommandError) -> Void

  private let check: Probe
  private var log: LogStream

  /// - Parameter path: the file of the log.
  init(_ path: String, _ check: @escaping Probe) {
    self.check = check
    log = LogStream([path])
  }

  func probe() throws(CommandError) { try check() }

  mutating func begin() throws(CommandError) { _ = try log.next() }

  mutating func read(_ body: (Span<UInt8>) -> Void) throws(CommandError) {
    for bytes in try log.next() where !bytes.isEmpty {
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        body(bytes.span.extracting(line.startIndex..<line.endIndex))
      }
    }
  }
}
