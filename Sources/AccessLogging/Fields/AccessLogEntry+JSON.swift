public import Output

extension AccessLogEntry {
  /// The fields as an object in the order of a line of text, with null for what is absent.
  public func json(in line: Span<UInt8>) -> JSONValue {
    var members: [JSONValue.Member] = []
    members.reserveCapacity(AccessLogField.allCases.count)
    for field in AccessLogField.allCases { members.append(.init(field.name, value(of: field, in: line))) }
    return .object(members)
  }

  private func value(of field: AccessLogField, in line: Span<UInt8>) -> JSONValue {
    if field.isNumber, let number = number(of: field, in: line) { return .integer(Int64(number)) }
    return text(of: field, in: line).map { .string($0) } ?? .null
  }
}

extension AccessLogField {
  /// Whether it counts or measures something, or is a status.
  public var isNumber: Bool {
    switch self {
    case .responseCode, .bytesReceived, .bytesSent, .duration, .upstreamServiceTime: true
    default: false
    }
  }
}
