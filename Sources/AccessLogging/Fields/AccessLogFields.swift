/// Some of the fields of an access log.
struct AccessLogFields: Hashable, Sendable {
  private var bits: UInt32 = 0

  init() {}

  init(_ fields: [AccessLogField]) {
    for field in fields { insert(rawValue: field.rawValue) }
  }

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }

  func contains(_ field: AccessLogField) -> Bool { bits & 1 &<< UInt32(field.rawValue) != 0 }

  func intersects(_ other: AccessLogFields) -> Bool { bits & other.bits != 0 }

  /// Adds the field of a raw value.
  @inline(__always)
  mutating func insert(rawValue: Int) { bits |= 1 &<< UInt32(truncatingIfNeeded: rawValue) }

  mutating func formUnion(_ other: AccessLogFields) { bits |= other.bits }
}
