import Output

extension AccessLogLimit {
  /// What can be measured, besides `p90` and the like, a status such as `503` and flags such as `flag:UH`.
  static let names = ["requests", "rps", "errors", "success", "0xx", "1xx", "2xx", "3xx", "4xx", "5xx"]
  private static let quantileNames = ["p50", "p90", "p95", "p99"]

  /// Reads a limit; spaces round its parts do not matter.
  public init(_ text: String) throws(AccessLogLimitError) {
    let bounds = text.indices.first { text[$0] == "<" || text[$0] == ">" || text[$0] == "=" } ?? text.endIndex
    let name = Self.trimmed(text[..<bounds])
    let metric = try Self.metric(name, at: text.distance(from: text.startIndex, to: name.startIndex))
    let position = text.distance(from: text.startIndex, to: bounds)
    guard let comparison = Comparison.allCases.first(where: { text[bounds...].hasPrefix($0.rawValue) }) else {
      throw AccessLogLimitError(reason: .missingComparison, position: position)
    }
    let number = Self.trimmed(text[bounds...].dropFirst(comparison.rawValue.count))
    let place = text.distance(from: text.startIndex, to: number.startIndex)
    let (value, unit) = try Self.value(number, at: place)
    guard Self.units(of: metric).contains(unit) else {
      throw AccessLogLimitError(
        reason: .wrongUnit(String(number), expected: Self.expectation(of: metric)),
        position: place
      )
    }
    self.init(
      text: text.filter { !$0.isWhitespace },
      metric: metric,
      comparison: comparison,
      number: value,
      unit: unit
    )
  }

  private static func metric(_ name: Substring, at position: Int) throws(AccessLogLimitError) -> Metric {
    switch name {
    case "requests": return .requests
    case "rps": return .rate
    case "errors": return .errors
    case "success": return .success
    default: break
    }
    let bytes = Array(name.utf8)
    if bytes.count == 3, name.hasSuffix("xx"), 0x30...0x35 ~= bytes[0] { return .statusClass(Int(bytes[0] - 0x30)) }
    if bytes.count == 3, let status = Int(name), 100...599 ~= status { return .status(status) }
    if name.hasPrefix("p"), let percentile = Percentile(name.dropFirst()) { return .latency(percentile) }
    if name.hasPrefix("flag:"), name.count > 5 { return .flag(try flag(name.dropFirst(5), at: position + 5)) }
    let nearest = NearestMatch.candidates(for: String(name), among: names + quantileNames + ["flag:UH"])
    throw AccessLogLimitError(reason: .unknownMetric(String(name), nearest: nearest), position: position)
  }

  /// A response flag, of which capitals do not matter. One that resembles a known one without being it is a slip, and
  /// such a limit would always hold.
  private static func flag(_ text: Substring, at position: Int) throws(AccessLogLimitError) -> String {
    let flag = text.uppercased()
    let near = NearestMatch.candidates(for: flag, among: ResponseFlag.allCases.map(\.rawValue))
    guard ResponseFlag(rawValue: flag) != nil || near.isEmpty else {
      throw AccessLogLimitError(
        reason: .unknownMetric("flag:\(flag)", nearest: near.map { "flag:\($0)" }),
        position: position
      )
    }
    return flag
  }

  private static func value(
    _ text: Substring,
    at position: Int
  ) throws(AccessLogLimitError) -> (DecimalNumber, Unit) {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let number = DecimalNumber(digits) else {
      throw AccessLogLimitError(reason: .malformedNumber(String(text)), position: position)
    }
    switch trimmed(text[digits.endIndex...]) {
    case "": return (number, .none)
    case "%": return (number, .percent)
    case "ms": return (number, .milliseconds)
    case "s": return (milliseconds(number, times: 1_000), .milliseconds)
    case "m": return (milliseconds(number, times: 60_000), .milliseconds)
    default: throw AccessLogLimitError(reason: .malformedNumber(String(text)), position: position)
    }
  }

  private static func milliseconds(_ number: DecimalNumber, times factor: Int) -> DecimalNumber {
    let (units, isTooMuch) = number.units.multipliedReportingOverflow(by: factor)
    return DecimalNumber(units: isTooMuch ? .max : units, digits: number.digits)
  }

  private static func units(of metric: Metric) -> Set<Unit> {
    switch metric {
    case .requests, .rate: [.none]
    case .errors, .statusClass, .status, .flag: [.none, .percent]
    case .success: [.percent]
    case .latency: [.milliseconds]
    }
  }

  private static func expectation(of metric: Metric) -> String {
    switch metric {
    case .requests: "a number of requests, such as 100"
    case .rate: "a number of requests in a second, such as 10"
    case .errors, .statusClass, .status, .flag: "a number of requests, such as 10, or a share of them, such as 1%"
    case .success: "a share of all requests, such as 99.5%"
    case .latency: "a time, such as 500ms or 1.5s"
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
