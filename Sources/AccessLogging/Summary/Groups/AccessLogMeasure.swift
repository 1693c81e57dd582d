/// What one line adds to the counts of its group.
struct AccessLogMeasure: Sendable {
  /// The status; 0 without an answer, negative where nobody says so.
  var status = 0
  /// How long it took in milliseconds; negative where nobody says so.
  var duration = -1
  /// Bytes from the client.
  var received = 0
  /// Bytes to the client.
  var sent = 0
  /// The response flags, each a bit by `FlagNames`.
  var flags: UInt64 = 0
  /// Whether it is a connection of its own, and no request of HTTP.
  var isConnection = false

  /// Whether it failed: a status from 500 on or no answer at all. Of a connection, and where nobody tells the status, a
  /// flag tells.
  var isFailure: Bool {
    isConnection || status < 0 ? FlagNames.haveFailure(flags) : status >= 500 || status == 0
  }
}

extension AccessLogMeasure {
  private static let greatestStatus = 999
  private static let mostBytes = 1 << 52

  /// Reads what a line says.
  init(_ entry: AccessLogEntry, in line: Span<UInt8>, _ names: inout FlagNames) {
    status = min(entry.number(of: .responseCode, in: line) ?? -1, Self.greatestStatus)
    duration = entry.number(of: .duration, in: line) ?? -1
    received = min(entry.number(of: .bytesReceived, in: line) ?? 0, Self.mostBytes)
    sent = min(entry.number(of: .bytesSent, in: line) ?? 0, Self.mostBytes)
    isConnection = status <= 0 && !entry.has(.method) && !entry.has(.protocolName) && !entry.has(.path)
    guard entry.has(.responseFlags) else { return }
    flags = entry.withBytes(of: .responseFlags, in: line) { names.bits(of: $0) }
  }
}
