public import Output

/// Where a line is written for each request or connection, and for which.
public struct AccessLog: Sendable {
  /// What a line says.
  public enum Format: Hashable, Sendable {
    /// A text in which Envoy replaces `%COMMANDS%`.
    case text(String)
    /// An object in whose texts Envoy replaces them.
    case object(JSONValue)

    /// Whether it is what Istio writes where nobody says how.
    public var isStandard: Bool { self == .text(AccessLogFormat.text) || self == .object(AccessLogFormat.object) }
  }

  /// Which requests and connections.
  enum Condition: Hashable, Sendable {
    /// Those that no filter chain or no route takes.
    case unrouted
    /// Those for which an expression of the Common Expression Language holds.
    case expression(String)
  }

  /// The file.
  var path: String
  /// What a line says; nil for Envoy's own.
  var format: Format?
  /// All of them hold.
  var conditions: [Condition] = []

  var json: JSONValue {
    .message([
      "name": "envoy.access_loggers.file",
      "filter": filter,
      "typed_config": .typed(.fileAccessLog, ["path": .string(path), "log_format": formatJSON]),
    ])
  }

  /// The same for connections that no chain takes.
  var ofUnrouted: AccessLog {
    var log = self
    log.conditions.insert(.unrouted, at: 0)
    return log
  }

  private var formatJSON: JSONValue? {
    switch format {
    case nil: nil
    case .text(let text): ["text_format_source": ["inline_string": .string(text)]]
    case .object(let object): ["json_format": object]
    }
  }

  private var filter: JSONValue? {
    let filters = conditions.map(\.json)
    if filters.count > 1 { return ["and_filter": ["filters": .array(filters)]] }
    return filters.first
  }
}

extension AccessLog.Condition {
  fileprivate var json: JSONValue {
    switch self {
    case .unrouted: ["response_flag_filter": ["flags": ["NR"]]]
    case .expression(let text):
      [
        "extension_filter": .named(
          "envoy.access_loggers.extension_filters.cel",
          .expressionFilter,
          ["expression": .string(text)]
        )
      ]
    }
  }
}
