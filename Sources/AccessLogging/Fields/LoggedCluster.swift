/// The parts of the name of the cluster that a request was sent to, as places in its line.
///
/// Their bytes are had by `AccessLogEntry.withBytes(at:in:)`.
public struct LoggedCluster: Hashable, Sendable {
  /// The side of the proxy.
  public enum Direction: Hashable, Sendable {
    /// To the workload of the proxy.
    case inbound
    /// From it.
    case outbound
    /// A cluster of other names.
    case other
  }

  /// The side that the cluster is of.
  public let direction: Direction
  /// The port of the service, or of the workload for an inbound one; nil where the name says none.
  public let port: Int?
  /// The subset; often empty.
  public let subset: Range<Int>
  /// The host; empty for an inbound one of today, the whole name for one that is not of this form.
  public let host: Range<Int>
}

extension LoggedCluster {
  /// Takes a name apart: `outbound|9080|v1|HOST` (Istio `pilot/pkg/model/context.go`, `BuildSubsetKey`),
  /// `outbound_.9080_.v1_.HOST` (`BuildDNSSrvSubsetKey`), or one of those for traffic to the unknown
  /// (`pilot/pkg/util/constants`, `PassthroughCluster` and its like).
  ///
  /// - Parameter base: what is added to all places.
  init(_ name: Span<UInt8>, base: Int) {
    let direction: Direction = name.hasPrefix("inbound") ? .inbound : name.hasPrefix("outbound") ? .outbound : .other
    let start = direction == .inbound ? 7 : 8
    let isNative = direction != .other && name.count > start && name[start] == UInt8(ascii: "|")
    let isServerName = direction != .other && name.hasPrefix("_.", at: start)
    guard isNative || isServerName else {
      self.direction = Self.direction(ofUnknown: name)
      (port, subset, host) = (nil, base..<base, base..<base + name.count)
      return
    }
    let width = isNative ? 1 : 2
    let portStart = start + width
    let portEnd = name.end(ofPartFrom: portStart, isNative: isNative)
    let subsetStart = min(portEnd + width, name.count)
    let subsetEnd = name.end(ofPartFrom: subsetStart, isNative: isNative)
    let hostStart = min(subsetEnd + width, name.count)
    self.direction = direction
    port = name.port(portStart..<portEnd)
    // Inbound names of Istio up to 1.7 have the name of the port there.
    subset = direction == .inbound ? base..<base : base + subsetStart..<base + subsetEnd
    host = base + hostStart..<base + name.count
  }

  private static func direction(ofUnknown name: Span<UInt8>) -> Direction {
    if name.hasPrefix("InboundPassthroughCluster") { return .inbound }
    return name.hasPrefix("PassthroughCluster") || name.hasPrefix("BlackHoleCluster") ? .outbound : .other
  }
}

extension Span<UInt8> {
  /// Whether a text stands at a place.
  @inline(__always)
  func hasPrefix(_ text: StaticString, at place: Int = 0) -> Bool {
    guard place + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { text in
      for index in text.indices where self[place &+ index] != text[index] { return false }
      return true
    }
  }

  /// Where a part ends: before `|`, or before `_.`; at the end if it is the last.
  @inline(__always)
  fileprivate func end(ofPartFrom start: Int, isNative: Bool) -> Int {
    var index = start
    while index < count {
      if isNative ? self[index] == UInt8(ascii: "|") : hasPrefix("_.", at: index) { return index }
      index &+= 1
    }
    return count
  }

  /// A number of five digits at most.
  @inline(__always)
  fileprivate func port(_ range: Range<Int>) -> Int? {
    guard (1...5).contains(range.count) else { return nil }
    var port = 0
    for index in range {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      port = port &* 10 &+ Int(digit)
    }
    return port
  }
}
