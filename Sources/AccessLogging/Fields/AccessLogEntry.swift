/// Where the fields of one line of an access log are.
///
/// It holds places, not bytes: whoever reads a field hands in the line that was parsed. One entry is used for many lines.
public struct AccessLogEntry: Sendable {
  /// The places of the fields by their raw values, in the line or in `decoded`; empty for a field that is absent.
  var places: [Range<Int>]
  /// Texts that stand escaped in the line; a place beyond the end of the line is one in here.
  var decoded: [UInt8] = []

  /// Makes an entry without fields.
  public init() { places = Array(repeating: 0..<0, count: AccessLogField.allCases.count) }

  /// Forgets all fields, and keeps the memory.
  mutating func clear() {
    for index in places.indices { places[index] = 0..<0 }
    if !decoded.isEmpty { decoded.removeAll(keepingCapacity: true) }
  }

  /// Forgets some fields.
  mutating func clear(_ fields: AccessLogFields) {
    for field in AccessLogField.allCases where fields.contains(field) { places[field.rawValue] = 0..<0 }
  }

  /// Whether the line says something of a field; `-` and JSON's null say nothing.
  public func has(_ field: AccessLogField) -> Bool { !places[field.rawValue].isEmpty }

  /// Hands over the bytes of a field; none for one that is absent.
  public func withBytes<Result>(
    of field: AccessLogField,
    in line: Span<UInt8>,
    _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    try withBytes(at: places[field.rawValue], in: line, body)
  }

  /// Hands over the bytes of a place that this entry names, such as one of the parts of a cluster's name.
  public func withBytes<Result>(
    at place: Range<Int>,
    in line: Span<UInt8>,
    _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    // An empty part of a decoded text is beyond the end of the line, and nothing is there.
    guard !place.isEmpty else { return try body(line.extracting(0..<0)) }
    guard place.lowerBound >= line.count else { return try body(line.extracting(place)) }
    return try body(decoded.span.extracting(place.lowerBound - line.count..<place.upperBound - line.count))
  }

  /// A field as text; nil for one that is absent.
  public func text(of field: AccessLogField, in line: Span<UInt8>) -> String? {
    guard has(field) else { return nil }
    return withBytes(of: field, in: line) { bytes in
      bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// A field as a whole number; nil for one that is absent, is none, or is beyond 18 digits.
  public func number(of field: AccessLogField, in line: Span<UInt8>) -> Int? {
    guard has(field) else { return nil }
    return withBytes(of: field, in: line) { bytes in
      guard bytes.count <= 18 else { return nil }
      var number = 0
      for index in bytes.indices {
        let digit = bytes[index] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        number = number &* 10 &+ Int(digit)
      }
      return number
    }
  }
}
