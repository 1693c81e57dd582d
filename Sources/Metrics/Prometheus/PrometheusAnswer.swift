import Diagnostics
import YAML

/// What Prometheus answered to a question ("HTTP API").
public struct PrometheusAnswer: Hashable, Sendable {
  /// The data of an answer.
  public enum Result: Hashable, Sendable {
    /// Values, each with labels: of one moment, or of many. None is no data, and not zero.
    case series([PrometheusSeries])
    /// A value without labels.
    case scalar(PrometheusSample)
    /// Words, such as the values of a label.
    case words([String])
  }

  /// The data.
  public let result: Result
  /// What Prometheus warns of, such as that a part of the data could not be had.
  public let warnings: [String]

  /// Makes an answer.
  public init(_ result: Result, warnings: [String] = []) {
    self.result = result
    self.warnings = warnings
  }

  /// The series; none of an answer of another form.
  public var series: [PrometheusSeries] {
    guard case .series(let series) = result else { return [] }
    return series
  }

  /// The words; none of an answer of another form.
  public var words: [String] {
    guard case .words(let words) = result else { return [] }
    return words
  }

  /// Reads the body of an answer, whatever its HTTP status. O(bytes).
  public init(_ body: [UInt8]) throws(PrometheusRefusal) {
    var draft = Draft()
    do throws(JSONCursorError) {
      var cursor = JSONCursor(SourceBytes(body))
      try cursor.members { cursor throws(JSONCursorError) in try draft.read(&cursor) }
      try cursor.finish()
    } catch {
      throw .malformed("\(error)")
    }
    switch draft.status {
    case "success": break
    case "error": throw .refused(PrometheusRefusal.Reason(draft.errorType), draft.error)
    default: throw .malformed("it has no status")
    }
    guard let result = draft.result else { throw .malformed("it holds no result of a kind that is known") }
    self.init(result, warnings: draft.warnings)
  }
}

extension PrometheusAnswer {
  /// An answer as far as it was read.
  fileprivate struct Draft {
    var status = ""
    var errorType = ""
    var error = ""
    var warnings: [String] = []
    var result: Result?

    mutating func read(_ cursor: inout JSONCursor) throws(JSONCursorError) {
      if cursor.isNamed("status") {
        status = try cursor.text()
      } else if cursor.isNamed("errorType") {
        errorType = try cursor.text()
      } else if cursor.isNamed("error") {
        error = try cursor.text()
      } else if cursor.isNamed("warnings") {
        warnings += try Self.words(&cursor)
      } else if cursor.isNamed("data") {
        result = cursor.firstByte == UInt8(ascii: "[") ? .words(try Self.words(&cursor)) : try Self.result(&cursor)
      }
    }

    private static func words(_ cursor: inout JSONCursor) throws(JSONCursorError) -> [String] {
      var words: [String] = []
      try cursor.elements { cursor throws(JSONCursorError) in words.append(try cursor.text()) }
      return words
    }

    /// The type of the result may stand behind it, so that the result is read by its form: a scalar is a pair, and series
    /// are objects.
    private static func result(_ cursor: inout JSONCursor) throws(JSONCursorError) -> Result? {
      var kind = ""
      var series: [PrometheusSeries] = []
      var pair: [String] = []
      try cursor.members { cursor throws(JSONCursorError) in
        if cursor.isNamed("resultType") { kind = try cursor.text() }
        guard cursor.isNamed("result") else { return }
        try cursor.elements { cursor throws(JSONCursorError) in
          if cursor.firstByte == UInt8(ascii: "{") {
            series.append(try Self.series(&cursor))
          } else {
            pair.append(try cursor.text())
          }
        }
      }
      switch kind {
      case "vector", "matrix": return .series(series)
      case "scalar": return sample(pair).map { .scalar($0) }
      default: return nil
      }
    }

    private static func series(_ cursor: inout JSONCursor) throws(JSONCursorError) -> PrometheusSeries {
      var labels: [String: String] = [:]
      var samples: [PrometheusSample] = []
      try cursor.members { cursor throws(JSONCursorError) in
        if cursor.isNamed("metric") {
          try cursor.members { cursor throws(JSONCursorError) in labels[cursor.name] = try cursor.text() }
        } else if cursor.isNamed("value") {
          if let sample = sample(try words(&cursor)) { samples.append(sample) }
        } else if cursor.isNamed("values") {
          try cursor.elements { cursor throws(JSONCursorError) in
            if let sample = sample(try words(&cursor)) { samples.append(sample) }
          }
        }
      }
      return PrometheusSeries(labels: labels, samples: samples)
    }

    /// A time and a value, which is a text since JSON has no infinity.
    private static func sample(_ pair: [String]) -> PrometheusSample? {
      guard pair.count == 2, let time = Double(pair[0]), let value = Double(pair[1]) else { return nil }
      return PrometheusSample(time: time, value: value)
    }
  }
}
